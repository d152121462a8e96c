"""Tables as other programs read and write them: CSV and XLSX."""
