"""Documents: PDFs by ReportLab, their signatures by pyHanko."""
