<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_GB">
  <context>
    <name>EH Desktop</name>
    <message>
      <source>&amp;Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Add a case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Add the case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Add the entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Allocate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Amend…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Answer…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Ask again…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Back to Home</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Back to the passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Bring in a filled PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Bring in a spreadsheet…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Bring it in a second time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Bring it in all the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Change the passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Check all of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Check the key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Close the case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Close the case…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Copy the details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Copy the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Done…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Draw a sample…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Edit…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Encrypted file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Erase for good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Erase for good…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Erase what is ticked…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Finish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Forgotten? Use the recovery key…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Give</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Give out or not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Give to…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go back to work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Hand back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Hand back…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Hand on…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Hand over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;I write down what they say or show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Import the centre's card…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keep for later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keep it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keep this day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keep this sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keep writing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Leave it out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Leave out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Leave out, with a reason…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Lift the hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Lift the legal hold…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Look for everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Make a bundle…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Make a new recovery sheet…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;More</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open that one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open the audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open the draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open the form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Past imports…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Rate…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Read all rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Read it to me</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Read…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Remove this day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Remove this entry…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reopen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Reopen…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Save a copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Save and open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Save the card…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Save the rows that were left out…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Save the sheet as a PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Save…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Set it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Set the hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Sign the notice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Start the amendment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Start the audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Start the new draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Submit and freeze…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Throw away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Tick all that are shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Told somebody…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo the chosen import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo this import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo those too, and lose what was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Unlock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Views</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Withdraw</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Withdraw…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Write a new one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>(suggested)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, asked {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, born on {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, line {line}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1  Central team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>10 minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2  This laptop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>20 minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>22/11/2026, 22.11.26, 22 Nov 2026 and “today” all work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3  Waiting to be sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>4  Sent from here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A PDF as it was signed or made. It is kept in the vault and opens from memory.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A PDF for pen and paper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A PDF is made when it is signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A bundle's parts are stored as they are. Ask the sender to make it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A calendar file with what is due: your duties, open actions and questions, and the meetings and reviews that open cases wait for. No name is in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A calendar file; case references only if you say so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A calendar on a phone or a shared mailbox is seen by others, and is outside the vault. Taking a later file in again moves entries and doubles none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A case has no reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A case in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A case is a family that early help works with: its people, who leads it, and the days of its meetings and reviews. What is overdue or drifting shows here, samples are drawn from here, and an audit that is started for a case has its header filled. Add the first one, or bring in the spreadsheet that you keep.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A case is open or closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A case of this reference was erased {when}; this is a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A child, a parent or a worker may ask what is held about them. This looks through all that is kept on this laptop, shows what was found for you to decide, and writes what you give out. Nothing is changed by it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A closed case needs the day on which it was closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A closed case stays in the list, and can be reopened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A day has an unknown kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A day is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A dip sample is drawn from the cases by a rule that anyone can follow: the same list and the same seed always give the same cases, so that nobody can choose what is looked at. The cases are then shared out to those who audit, and nobody gets a case that they had a part in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A duty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file from which anybody can draw the same sample again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file of the vault could not be used: {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file taken in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A fingerprint tells nobody what was erased. It shows that a copy which turns up later is what was erased here: its fingerprint is the same (SHA-256 under a secret of this vault).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A form is {state} by now, so the bundle was not made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A form taken in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A form that a record was filled with is missing from this laptop or damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A form to read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A form without a signed PDF cannot be sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A fresh copy is made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A later form has taken this up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A legal hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A legal hold keeps something from being erased, also when its time is up or when somebody asks for it: while a court, an inquiry or a complaint may need it. Set it on the page of a case, where it covers everything about that case, or on a single form or log entry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A legal hold needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name has at least two letters. Signs and digits alone find nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name in the bundle is not allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name in the bundle leads out of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name or a role.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new draft is made from this {what}. The signed original is kept, and is shown as superseded once the amendment is signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new draft of “{form}”. What you have stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new one makes the old one void. Keep it away from the laptop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new sheet carries a new key. The old sheet stops working at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A note for whoever reads the figure. It is saved as you type.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A note is too long to be sent: it has {count} letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A note of an erasure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A page, a date or a document in the case file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the bundle cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the bundle ends in the middle of a line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the bundle has an unexpected header.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the bundle is compressed. It was not opened, since it could swell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the bundle is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the bundle is not what the manifest says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the bundle is not written in the agreed way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the change failed, so none of it was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A period has 0 to {most} whole months.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person has an unknown role.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A person has no name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A plain export leaves the vault: whoever gets the files can read all of it. Use it only where you hand it over yourself, and delete it afterwards.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A question that was asked here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A question to settle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A quotation mark opens and never closes, so the rows after it cannot be told.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A record is not the one that the manifest names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A record that is {state} cannot be amended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A record that is {state} cannot become {next}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A record that is {state} cannot travel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A recovery key has {length} letters and digits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A return</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A return cannot be due before its period has ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A return gives the figures of a period to the board: each is derived from cases, logs and finished forms. Your framework states none. One that is written into its file of duties appears here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A return in the store is not what was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A return is not the one that the manifest names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A return that was not submitted cannot be sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A role, with the agency: duty social worker, children's services.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sample beside the duties</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sample can be drawn by it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sample in the store is not what was drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sample is drawn from the cases that are kept here, and there are none yet. Add them one by one, or bring in the spreadsheet in which they are kept already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sample of this duty is kept for this period already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A setting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A share of the cases is rounded up, so that a small service has one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sheet names no case. Open the case and add the day on which the family was asked; it is counted from then on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A sign that cannot be seen and turns text round was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A signature needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A signed document in the store is not what was signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A signed form never changes: you open a numbered amendment of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A signed note that something was erased, when and why. It names nobody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tombstone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tombstone in the store is not what was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tombstone is not the one that the manifest names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tombstone of a {subject} cannot travel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tombstone tells the central team that a form was erased here, so that it is erased there too; it always goes with the next bundle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A view needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A&amp;uditors…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Action at an answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Action {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actions agreed in an audit or a checklist are gathered here, with every question that a “?” left open, every safeguarding concern, and what is to be audited again. Start with a form: what you agree in it appears here at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actions, questions and concerns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a &amp;meeting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a &amp;review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a case, or bring in the spreadsheet that you keep.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a day to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a learning point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a meeting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a row to {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add an action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add an action to {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add another &amp;day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add another word or two that do not belong together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add its form pack first, or type it in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add them under Auditors first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add your cases one by one, or bring in the spreadsheet that you keep. Then log what happens: sharing requests, training, meetings. What is due is shown below, and the figures of a return are counted from what you logged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add {word}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Added up over {count} of {all} {rows}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Advice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After a step-down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After this long without a key or the mouse, it asks for the passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agencies, in proportion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agency that leads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreed then</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreed then, but not about one question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreed then: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All agencies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All duties</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All duties of the framework</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All grades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All is as it was before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All kinds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All priorities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All standings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All states</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All that are kept here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All that is held…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All {length} letters and digits are there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All {many}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All {rows}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allocate &amp;evenly…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allocate evenly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allocate evenly, then start the audit of a row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allocated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allocating evenly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also recorded: {list}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also share out a&amp;new the {moved} that are not started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Alt and a letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amber</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amend</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amend it with a reason instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amend the latest final version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amend this {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amendment {amendment} is {state}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amend…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An adult is writing down what the person says or shows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An amendment needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An auditor has no name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An earlier version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An encrypted file needs a passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An enrolled laptop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An entry about them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An entry of a log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An exclusion needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An open checklist shows what was answered last time beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An open form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another meeting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another period needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another period: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program is using the store.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another role is asked for it, not yours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another view has this name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer for {name}, {number}: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer it and sign it: every No, Red or Amber and every “?” then stands here, with what you mean to do, who does it and by when. You note progress here through the year, and print the plan for the governors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer the question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer what is in focus: press its digit, then F8 for the next without an answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answered on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answered or not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answered otherwise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answered with: {list}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answers given here are kept. They do not count.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answers, notes, grades and actions are not taken along: they would sway you. Your own name and today's date are filled in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Archived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Archived at once, for {kept}, then due for erasure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As in every list; a view keeps what you see.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As it is printed on what you sign.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As wide as the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for a re-audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for a re-audit of criterion {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for a re-audit…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for it no longer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for it without one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for the card again, and compare its fingerprint over the telephone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for the file again as the PDF reader saved it, or type it in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for the right to write in this folder, or choose another data folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for the table as .xlsx or CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for up to {count} months.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the centre for its card again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the sender for a new enrolment card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the sender to enrol this device, or to send the bundle again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask the sender to make and send the bundle again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asked again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asked of others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Asked on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Assessed on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At byte 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At byte {at}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At its beginning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least {count} are due, so {wanted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least {least_length} characters. {words_hint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit case files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Auditor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Auditor: I audit case files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Auditors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audits, checklists and feedback that you start are listed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Awaited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Awarded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>B&amp;ring in {rows}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to cases and logs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to where it was opened from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bank holidays are known for {first} to {last} alone; in other years only weekends are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin at the top: open concerns stand first, then what is overdue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin with the yearly checklist: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin with your cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begun</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Better</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Better, the same, not as good, new, still open; each is said in words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blank form to &amp;print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blank form to print</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Born on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both grades and your reason are kept and printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both ratings are {rating}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring in a filled PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring in a spreadsheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring in a spreadsheet for “{log}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring in a spreadsheet of cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring in a spreadsheet: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring in a spreadsheet…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring it in again if you need it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring it in as one more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bringing in a spreadsheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bringing the index up to date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brothers and sisters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brought in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brought in already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Buddies come from different agencies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Buddy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bundle {number} sent to {who}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bundle {number} · {content} · {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bundles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bundles sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bundles travel as files; no network is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By when</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By when, {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By when?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By whom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By {who}, {moment}: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CENTRE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV with {sign}, {letters}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV, a line for each value…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV, a line for each {one}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calendar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calendar (*.ics)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Came down from statutory social care</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Came from social care</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Came since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel once more to throw it away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Capitals, accents, hyphens and spaces make no difference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Card made {made}. Compare this with them by telephone:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Card of a laptop (*.ehdevice)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Card of this laptop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Carried</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Carried into the next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Carried over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case or service</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case references</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case study</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case without a reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case {number} of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case {ref}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case, closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case, closed on {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case, open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Case, open since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases and log entries never leave a laptop. Ask the sender to send it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases and logs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases assessed in {period}: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases at least</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases closed in {period}: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases drawn by chance for audit, so that nobody chooses their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases for a question of your own; it counts towards no duty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases for each auditor at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases of brothers and sisters share these words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases open on {period} that are so in the case as it is now: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases open on {period}: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases opened in {period}: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases to leave out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases with a plan made in {period}: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases with consent given in {period}: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases with the same family name are linked as brothers and sisters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cases you leave out for a reason, which is kept with the sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Central team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Centre's card (*{card_ending})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certain, named, possible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certainly theirs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Champions' meeting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change a meeting or surgery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change a sharing request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change a threshold query</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change support given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change training given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change your &amp;sentences…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change your sentences…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change {ref}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change {what} of {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed since it was submitted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changing the passphrase…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check Caps Lock and the keyboard language, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check capital letters and the keyboard's language, or use the recovery key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that it is still there, and choose it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that it is still there, close it in other programs, and choose it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that the disk is connected and works, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the exclusions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the spelling, or try one of these:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking the key…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checklist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checklists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checklists, self-assessments and case studies: look at one piece of work, or at the whole service, and keep what is to be done about it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checklists, self-assessments and case studies: one piece of work or a whole service.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Child</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Child mode shows the statements alone. Your passphrase brings you back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Children</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Children born on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a &amp;file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a CSV file, or an .xlsx workbook.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file that began as a PDF to fill in from this application.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a form of the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a later day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a name of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a new passphrase; the old one stops working.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a plain file name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a row and press Enter to open it, or start an audit at the top right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a row and press Enter to open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a row to open what was counted, or press the button to do the next one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a spreadsheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a spreadsheet whose rows are {many}: an Excel workbook (.xlsx) or CSV. Nothing is written until you have seen how it would be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose again what to send.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose all rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose an empty folder, or the folder of a vault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another &amp;file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another file or sheet, or the row in which the headings stand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another folder or stick.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another folder, or free some space, and save again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another form.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another place and export again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another sheet, or another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another sheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose at least two years to compare.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose colours and text size: they work at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose from a calendar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of several words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of the two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose other cases, or take an exclusion away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose red, amber or green.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose somebody else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the card you were sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the card you were sent; its name ends in {card_ending}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the column that holds {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the duty and the period; the right side shows what would be drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the file, and say in which row its headings stand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the filled form.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the folder that it goes into</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the form of the audit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the one you work under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose the years at the top, and what is to be shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose to share out anew those that are not started.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose what is theirs, and press Space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose your framework.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose {name} from a calendar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear what is looked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close it instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close it, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close it; you are asked first where something typed would go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close other programs; {memory_kib} MB of memory are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the application and open it again; nothing of the last change was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the case, or empty the day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the find bar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the guidance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close {ref}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close, and go on where you were</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed in the period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closes the form for good and signs its PDF with your key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closing needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Co&amp;mpare years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns are matched with a preview; it can be undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns of the {many}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coming back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment (required)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment, {section}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare it with the recovery sheet, group by group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare the fingerprint with them by telephone before you send anything.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare with last time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare with the year before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Complete the yearly checklist; every “No” and “?” then stands here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Concern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Concern {number}: who was told is dated in the future.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Concern {number}: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Concern {number}: “{told_at}” is not a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Concern: not settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Concern: outcome recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Concern…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conflict of interest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conflict of interest: {reasons}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent given on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consent on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copies from before still hold it, since no fresh one could be made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copies that you keep elsewhere still hold it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copies the rows, or saves them as CSV or a workbook.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy its table into a spreadsheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy or export {many}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the chosen rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the rows into a new workbook and save that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the table into a spreadsheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the whole line that begins with age1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy what you wrote in “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Could not be read from the paper form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted from the dates entered. You decide what they mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted from the day of the entry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted from the day on which the case was closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted from the day on which the form, or its last amendment, was finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counting what was looked through</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Course</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+Page down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+Page up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>D&amp;uplicate…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DD/MM/YYYY</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date of birth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates against the framework</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day first: 1/2 is 1 February</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day, month, year: 29/11/2026.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days it counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days of the month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>De&amp;lete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide whether case references may stand in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decryption said: {wrong}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete for good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete that part, then choose another folder and save again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete that part, then choose another place and export again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the columns after the last one that is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the odd character and type it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Depends on “{label}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Destroy the old one: it is void.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Different</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dip sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do or open it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Document for governors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Document for the &amp;governors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Does not apply</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done for {year}; the next one is due in {next}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done or ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done with these</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drafts, what waits to be sent, what was finished. Each opens a list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw a sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draw from each &amp;agency in proportion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing a sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawn by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawn with a warning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawn, by rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draws cases by chance for one duty and one period. Nothing is kept until you say so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draws only from cases that fit, such as those stepped down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drifting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dro&amp;p…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drop the action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dropped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due again on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due again or not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due for erasure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due for erasure: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due once a year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due once a year: this one by {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due soon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duplicate as new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duplicate…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E&amp;xport</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EH Desktop closes as soon as this is done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EH Desktop locks as soon as this is done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EH Desktop {version__}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>EH Desktop {version__}, under the MIT licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each child is answered for where it matters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each day held against its limit, with the arithmetic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each is signed by this laptop and stands in the journal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each line goes to the place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each of them is as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each was told before with another value. They are told with this return.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each with the reason, which is kept and goes out with the sample: name no family in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Early help champion: I keep the local log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit the case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Eight rows up or down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Elsewhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encrypted file (*.age)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter by when.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter the day that the board named; without one the usual day counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter the day, and the day by which to answer stands here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter the day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter when.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entries in {period}: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entries of the journal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entries of the logs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase everything for good…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase for good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erased before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erased early, on request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erased for good: {parts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erasing needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erasing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Esc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evenly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every audit on this laptop, from draft to sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every bundle. If one was lost, make it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every case has its auditor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every figure is derived from cases, logs and forms as they are now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every figure of one period. It is counted, never typed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every form on this laptop in one list, as the figures of Home count them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every place in which the person may be named, and how sure that is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every row of the file is in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every step, with who took it and when.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every word has to stand somewhere in the form, notes included. Words in quotes stand together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every word stands in the list that you can copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every {meeting}, {review} and other day. Choose one to change it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every “?” that somebody is to find out, and by when.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody who may audit it has as many cases as they take.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody's</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything about one &amp;person…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything about one person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything about {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything has to be kept for at least one month.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything is saved before it locks. Ctrl+L locks at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything stays on this laptop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything that was answered is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything your framework asks for in this period, and how it stands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exceptional</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected a card of type {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected a list of texts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected {list} and {count} documents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected: {list}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export due dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export due dates…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export {many}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exported.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exporting due dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exporting {rows}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Family</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Family asked for feedback</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Family asked on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Family name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feedback</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures and notes are frozen as they are now and cannot be changed again. What comes in late is told with the next return.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures for the board, derived from your cases, logs and forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files that anybody can read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill in what is marked as needed, and save.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fill it in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Final</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a case, a form, a grade…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a key or what it does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a sentence of yours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a service, a case, a form…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find a service, a form…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find an action, a case or a form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find an action, a case or a form by a few letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find and do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find in the form; F3 goes to the next, Shift+F3 to the one before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find in the text; F3 goes to the next, Shift+F3 to the one before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find in this form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find {many}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finds all that is held about somebody who asks, so that you can answer them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finds more, and more of other people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fingerprint</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fingerprint {fingerprint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish and sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finish and sign…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First and last row; with Shift all between are chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fit width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For a case that was added by mistake, or twice. Its people and days go with it, and this cannot be undone. Where a family asks for it, erase everything for good instead: that keeps the proof that it was done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For a school or agency to fill in on their computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example early help adviser.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For one added by mistake: only while nothing names it and no hold is on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For the worker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For whom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For {audience} · {size}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms about no case that is kept here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms about this case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms finished in {period}: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms name this case as {ref}, and what is signed cannot change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms, {framework}/{told} Records are counted in their senders' words where ours are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forms, {framework}/{told} What belongs to it is left out until it is mended; records open as before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found at {finding}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found too close late? Hand it back with a reason; another is drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Four or more words that do not belong together work well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fourth ring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Free some space on this disk, then make the change again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Free some space, or check who may write there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From another agency.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From statutory social care</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the search into the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gets signed forms safely to the central team: sealed, so that only they can open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give a share of 1 to 100 %, or a number of at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each case its own reference under Cases.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give it out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give o&amp;ut…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the chosen rows out, or not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give this card to the central team once, so that they know your bundles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give your name in the profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given by the family</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given name {given}, family name {family}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given or left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back and try another spelling.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on with the draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on working. If it happens again, copy the details and send them to your support.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go through the list of what is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to Cases and logs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to that window, or close it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the concern at {where}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the grade of {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to the search; letters typed on the list go there too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Good enough. Keep it in your head, not on the laptop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Good practice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grade for this section</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grade, {section}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grades at a glance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Green</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guidance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guidance for {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guidance, to scroll</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand it back with a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand it on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand over to the {who}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand over…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand this case back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handed back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handed on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handing back needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handing the laptop over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Happy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Head of service or headteacher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Header</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Headings: {headings}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help for the page in front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help for this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help for this screen (Shift+F1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help that you gave to a {lead} or another worker: advice, a review, a visit together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help, where there is a “?” at the top</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help: {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide guidance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide the proof</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>High contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Histor&amp;y…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Home</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Home answers one question: what is due, and what is unfinished?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Home, End</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How a grade is suggested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far the export is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far the search is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it is saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it looks, when it locks, and the keys to your vault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it was &amp;drawn…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it was drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long cases, forms and log entries are kept, and what has been kept long enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long cases, forms and log entries are kept, and what is due for erasure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long it is &amp;kept…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long it is kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long it is kept…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many came</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How sure it is. What is only possible is unticked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the first rows would be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the outcome is suggested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How we will know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How will we know?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>However sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I am &amp;done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I am the &amp;worker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have written the key &amp;down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have written the key down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I know that it &amp;leaves the vault readable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I know that it leaves the vault readable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Id {id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If anybody else may have seen the recovery key, make a new recovery sheet now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it looked filled in, save it in the PDF reader first, then bring it in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If the folder “backups” holds a copy, put the newest in its place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If you forget your passphrase, this key is the only way back to your work. Keep it away from the laptop, in a locked drawer or a safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import of “{file}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import the centre's card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import the centre's card first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Imports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Improvement plan of {service}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In &amp;buddy pairs of different agencies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a dialog</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a note or a comment: put in a sentence of your own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In an open form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In between</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the logs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the ordinary lists, from the day that is counted from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In use and archived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In use for {used}, then archived for {kept}, then due for erasure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In use for {used}, then due for erasure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In use to {used}, and not archived after that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In use to {used}, archived to {kept}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In {count} no number is given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inadequate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inadequate or Requires improvement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the application again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the newest version, then open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Into</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It applies only where “{label}” is {said}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It applies unless “{label}” is {said}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It became: {where} ({state}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It brought something that is found here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It carried a form that is found here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It could not be checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It did not work, because of a fault in the application.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It does not go with what is there already: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It encrypts everything here. Nobody can look it up for you: not the central team, not even us.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It goes to {auditor}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has begun, but may not be done in time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has more than {max_entries} parts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has more than {most_more} returns or tombstones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has no day, so nothing is counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has not been saved. Nothing that was saved is touched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has not been sent yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has to be 64 lower-case hex digits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has to begin with AGE-SECRET-KEY-1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has {size} bytes; {max_archive} are allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds a report to read (report.pdf), the same as data (data.json), and a copy of each signed PDF. The journal keeps that a request was met, when, by whom and how much, but not whose it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds personal data: delete it once it is handed over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is behind, or nothing has begun.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is counted up to today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is done. New {many}: {new:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is finished, or was handed back before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is kept and printed with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is kept in the journal, and erased with what it is about.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is kept with the action.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is kept with the concern.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is kept with the criterion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is kept with the question.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is kept with the sheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is no longer kept here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is no longer there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not due yet. {because}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not finished, so nothing is counted yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not finished: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not saved where it belongs. Copy it, open that place again and put it in. It stays in your vault until you throw it away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not saved yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not the one that the journal tells of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not used, and the forms' own words are shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is on the way, and will be done in time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is shown with the hold, and erased with what it is about.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is shown with the period.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is started, finished or handed back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is suggested and never imposed. You award; a different grade needs a reason, and both are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is too short.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It leaves the clipboard at the next lock.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It may be left empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It names a case that is kept here, so it stays and goes with that case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It names others as well. Read it before you give it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It names their case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It shows where your service stands. Choose “?” where you do not know: somebody finds out. Once you have signed it, every No and every “?” stands in the service plan, which you keep through the year and print for the governors. Every answer is saved as you give it, and you can stop and come back at any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It shows who signed and when, and whether a letter was changed since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stands in a draft: open the form to go on with it there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stands nowhere else. This cannot be undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stays with the tombstone when all else is gone, so do not name anybody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was closed before it was opened, on {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was erased before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was filled in on version {old} of the form; the new draft is of version {new}. What has no place any more is listed on its first tab.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its draft stays under Audits until it is withdrawn there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its format is {other}; this version reads {first} and {second}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its format is {other}; this version reads {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its forms stand first; those of other areas follow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its signature is not this laptop's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its time counts again: if that is up, it is due for erasure at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its time was up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its type is {type}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Journal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Judge early help work against your local framework, section by section.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Judge the quality of early help case work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep a copy of the whole folder. Then put the newest file of the folder “backups” in the place of this one, and remove its neighbours that end in -wal and -shm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep and erase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep another only where more cases are wanted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep as a template</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep as a template…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep it within {count} letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep this view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep what is shown as a view…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keeps the search, filters, order and columns you see under a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept apart from {refs}, as you said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept for as long as it may be: look through it, then erase it or keep it on hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys: {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last completed on {day}: {answers}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last completed on {day}: {answers}. The one before, on {before}: {answers_before}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last meeting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last sent {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last time, {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last time: {answer}. {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Late entries for earlier periods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Late is red, due soon is amber; the words say the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Late or due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lead now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning point {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning point {number} is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it if</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it out, unless there is a new reason to keep it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave one of them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out cases of a sample in the last &amp;twelve months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out “|”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out, with a reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the desk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Led before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Led before by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out: {reasons}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legal hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Legal holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level 3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level 4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Level advised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lift the hold first, if it has ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lift the hold on {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lift the hold…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lift the legal hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lift the legal hold…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lifting a hold needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line manager: I dip-sample and supervise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Linked to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links the entry to its case, whose page then shows it. One that no case here has is kept, and pointed out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Local wording {told} {shown}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock after this time without a key or the mouse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locked. Your work is encrypted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log a meeting or surgery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log a sharing request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log a threshold query</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log entries about no case that is kept here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log support given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log training given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logged for {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at both days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at each in the paper or PDF, and enter it in the draft by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at each on the paper, and enter it by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at it again and sign once more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at it again, then decide anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at it again; somebody may have been quicker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at the grades once more, then type your passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at the list again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at them again. If both are right, leave them as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at these texts first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at what is due. Each row shows the arithmetic that makes it so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look at who gets what; nothing is given before you press the button.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for a lone " in the file and delete it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for the newest recovery sheet: a new one replaces the one before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look through the figures; open the rows of any that surprises you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looked at the {assessment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looked through: {list}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking into the index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking through what is kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a &amp;fresh copy and remove them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a new one, or choose its data folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make bundle {sequence} again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make it again…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make room, or choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make the change again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Making a new key…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Making the bundle…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Making your keys…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark it as done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Married names, short names: each is looked for as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Match</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meetings and surgeries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Met since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Met: {meaning}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Missed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moderation meeting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Month after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Month before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Month first: 1/2 is 2 January</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Months archived after that</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Months in use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Months in use and archived, over those of your framework.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More about cases and logs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More about this form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More is wrong with the forms: run eh-desktop doctor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More is wrong with the local wording: run eh-desktop doctor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move &amp;down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move &amp;up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move the data folder elsewhere and start again; nothing was recorded in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>N/A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name (optional)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name and role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name cases by their &amp;reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name cases by their reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name or role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the auditors, then draw a sample for a duty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the family, and the cases of brothers and sisters stand here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Named in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Named: {device}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needs a day and a reason. It can be opened again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needs a note of how you know. Nothing is ever rubbed out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New &amp;seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New sentence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next control; with Shift the one before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next list; with Shift the one before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next part; with Shift the one before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next required field, answer or comment that is missing; also Ctrl+Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next tab; with Shift the one before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next: {due}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nil</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No action is late or due within two weeks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No agency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No auditor is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No auditor of another agency is left to pair with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No audits yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No buddy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No case has this reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No case here has the reference “{ref}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No case here has this reference. It is kept as you typed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No case here has this reference. Nearly the same: {refs}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No case is left to stand in for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No case reference yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No case was drawn, so there is nothing to keep.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cases to draw from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No cases yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No central team is known yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No central team yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No checklists yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No date yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No dates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No day given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No day is entered yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No drafts. Everything you started is finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No duties stated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No entry of a log names this case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No family is due to be asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No feedback yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No file yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No form started yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No framework sets it; it is as for a closed case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No grade yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No key says so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No legal holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No longer asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No longer asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No longer counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No number given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No number is set; what was done is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No number set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No other case is of this family.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No owner or date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No re-audit can be asked for here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No reason was given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No reference yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No rows yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No samples yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No section applies, so there is no overall grade.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No sentences of your own yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No spreadsheet has been brought in yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No suggestion yet: choose “{label}” first, which decides what is asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No suggestion yet: no grade for {sections}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No suggestion yet: {still_open}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No {item} takes the step “{step}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No {one} is like this. Try other words, or take a filter away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody can undo this. A signed tombstone stays, and it names nobody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody gets a case that they lead or led, or that one of their own people leads: those whom they supervise or share a team with, their names parted by commas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody gets a case that they lead, led or are involved in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has it yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has more than one case more than another, where that can be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is entered yet. Edit the case to add people.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is in the log yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is their own buddy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None answered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None has been entered since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None is entered yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {rows} gives a number: {count} without one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {rows} has an answer that counts: {count} without one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of yours has these words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None was drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None was entered before the case was closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None were raised in this {noun}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet. Agree {list}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet. Write the first one: a sentence that you use in comments again and again. In a note, Ctrl+Space then puts it in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet. Write what others can learn from this case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet. “Start a form” begins one with its header filled from this case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not answered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not answered yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not applicable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not as good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not asked here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not awarded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not counted yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not described yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not everything that was erased is told of as it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not known yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not met, Partially met, Met, Not applicable; other answers in their order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not met: {meaning}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not named yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not needed: risk of harm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not taken along: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not ticked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note and evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note at an answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note of a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note of the second rating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on {title}, {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note, {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note: {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing agreed yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing applies, so there is no outcome to suggest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing chosen yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has been counted in this period yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has been sent from this laptop yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has both ratings yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has moved since {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing here: choose “All” to see every question.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in it can change afterwards. A change is a numbered amendment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in this section applies, so there is no grade.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in “{title}” yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is called “{words}”. Try fewer letters, or a reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is chosen to be sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is due for erasure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is due: no case on this laptop calls for it. Add cases to count them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is filled in here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is given out: every thing that was found is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is recorded as done yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is to improve that is not done already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is waiting.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is written about this concern yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is written yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing of it can be erased until the legal hold is lifted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing of it is erased while the hold stands, not even on request.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing since it was written down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to count is said as nil, so that it is not taken for missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to follow up yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was erased yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was erased.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notice of a concern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notice of a concern, {case}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now · {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>O&amp;utcome…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of others who use these forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Older copies still hold what was erased</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On its way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On legal hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On legal hold since {day}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On legal hold: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the page of a case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On this page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On {day}, its number stays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On {day}. Nothing was taken along.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On {day}. Taken along: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once a second one about the same service is begun, its answers stand here beside these.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once: import the centre's card, and give them the card of this laptop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One a line: a name from before a marriage, a nickname, another spelling.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One case to one auditor. A conflict of interest is said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One case: its people, its days, what is due, and every form and entry that names it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One duty in one period: what it asks, what was done, and the periods before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One file that a passphrase opens, with the free program “age” (age -d). Tell the passphrase another way than you send the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One file that anybody can open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One file, sealed with a passphrase that you tell them apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One for each section, with how much is answered. The last one sums up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One form, filled in section by section. Everything is saved as you type.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One line of the log: what happened, when, and with whom.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One on each line. When the lead changes, the one before is added by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One page about a concern, signed, to be sent at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One per line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One that looks the same as another case's is pointed out: open that case, or say that they are two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One to one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only one part of the name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only signed records are sent. Ask the sender to finish and sign it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only what is needed to tell whose sheet it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only what was typed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {count} could be drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {many} can be drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open &amp;Keep and erase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a draft of a feedback sheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a draft to go on with it, or press the button at the top to start something.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a figure to see the rows behind it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a form to read it in peace before you use it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open and closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open and ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open concerns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open for more than {count} months cannot be asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it in a spreadsheet program, and save it as “Excel workbook (.xlsx)” or as CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it, or choose another data folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it, take its password away (File, Info, Protect), and save it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open questions: {still}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open returns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open that amendment instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open that case, or write another reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open that form and write it there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open that instead; bring it in again only if you need a second one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the chosen row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the concern again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the form and write it there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the form and write what worries you; then export the notice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the last one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the record again and repeat the change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the return that is due next.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the vault again, then repeat the change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open while the period runs; submitted once it is frozen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open {ref}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open {ref}, or say that they are two cases.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open, or closed in the period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open: {list}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened lately</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opens {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other names or spellings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other spellings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Otherwise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Out of the ordinary lists, found when asked for; then it is due for erasure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outcome of a concern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outer ring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outstanding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outstanding counts as exceptional practice only where a note, or where it was seen, says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outstanding counts this only where the criterion is met and a note, or where it was seen, says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Over a year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Over nine months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Over two years</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overall grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own rating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Own rating {own}, {title} {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page up, Page down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Page {at} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages and zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages of the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parent or carer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parents or carers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Partially met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts of the {noun}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Past imports</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Past the limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Per cent of the cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Period</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pick a case file and judge it section by section, look at your own work with a checklist, or ask a family what they think. Every answer is saved as you give it, and you can stop and come back at any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plain &amp;ZIP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plain &amp;folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan dated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Possibly about somebody else</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Possibly theirs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Practitioner: I check my own work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preparing your vault…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Present passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press Start to fill it in here, or save it for somebody else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press the button with that letter underlined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print it as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Priority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Priority or theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Programme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put a copy of this file from your own backup in its place, and tell the person who looks after this laptop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put a copy of this file from your own backup in its place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put in a sentence of yours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put in a sentence of yours ({keys})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the rest into the note.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the stick back in, or choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put under a legal &amp;hold…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put under a legal hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put under a legal hold…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Putting together what was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quarterly figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Questions about which level of need a family has, and what came of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raised by mistake</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raised {raised}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raises a safeguarding concern: who was told, when, and what came of it. Signing waits for the outcome.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rate the progress</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re&amp;open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re-audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re-audit asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re-audit by {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read any form, print it to write on by hand, or save it as a PDF that can be filled in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read it here, or save a copy to give to somebody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read it out over the telephone: it must be the same on both sides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read through the list, and untick what is not to be given out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read “{heading}” into</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading all rows and looking for what is there already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reads a spreadsheet into cases or a log: all of it or none, and it can be undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason for a different grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason of a grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason of a hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason of an erasure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received on {received}, and one calendar month: {month}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received on {received}; the next month is shorter, so {month}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record the outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record {id}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery key: {key}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recovery sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Red</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Red, Amber, Green</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remo&amp;ve mistaken case…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove action {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove day {number} of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove it from the data folder; it is never opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove learning point {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove mistaken case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove row {number} of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove this entry?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {ref}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename this view</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace the card…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report to the board</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Request received on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requires improvement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore the latest copy from the folder “backups”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore the vault from a backup, or ask the centre for the form.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Retention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Return</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Return of {period}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Returns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviews</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {number} has {count} columns, more than the {most_columns} allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {number} reaches far beyond the {most_columns} columns allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row} is like {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row}: {name}, or the case that it names, was erased {when}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows like one that you have: leave them out, bring them in, or update yours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows that cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows that cannot be read are listed with the reason, to be mended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run eh-desktop doctor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SHA-256 of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sad</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Safeguarding concerns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Safeguarding concerns without an outcome. Follow these first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample (*.ehsample)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sampled lately</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a &amp;fillable PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a PDF to fill in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a copy and open it elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save a fillable PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save and open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as &amp;CSV…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as &amp;PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as &amp;XLSX…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as {format}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as {kind}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save for chec&amp;king…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save for checking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it as PDF or XLSX, and send it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it as “CSV UTF-8” in the spreadsheet program, and choose it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it or cancel, then open it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the card of this laptop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the recovery sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the rows that were left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the sample for checking, and anyone can draw it again from its list: “eh-desktop sample verify” says whether it is the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the sheet, or write the key down and tick the box.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save what is given out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save, where there are fields to fill in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {place}. Print it or move it off this laptop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving the new passphrase…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say how many cases to draw.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say what each column of the file holds. Your choices are kept for the next one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say who answers; then give them the laptop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Says only what is due, and may stand in a shared calendar.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Says which case. It then holds personal data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Schedule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scheme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scroll, where it is longer than the screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Se&amp;nd…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search, Views, Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second rating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second rating, {criterion}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second ring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Section</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See the returns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See the service plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See who</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Self-assessment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send and receive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send fewer in one bundle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send fewer records in one bundle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send it to the centre it was made for, or give the sender this centre's card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent from here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent on {moment}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sentences of your own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Service</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Service p&amp;lan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Service plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set another period: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set another period…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set by {who}, {moment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Setting up takes about three minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shared in part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shares the cases of a sample out between the auditors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shares the cases out; nobody gets one they are involved in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sharing requests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shorten it to {most} letters, then submit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show &amp;PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all duties</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all {count} open concerns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show guidance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the first {most_shown} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the forms of &amp;all frameworks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the forms of all frameworks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the proof, for whoever checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show this in the {details_title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show this in “{short_title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shows a child or a parent the statements alone, in large letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shows what is missing, or asks for your passphrase to sign.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shows what would be drawn before anything is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed &amp;notice…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed as device {device}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed audit of {case}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed forms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed notice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed notice of a concern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed, not sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing makes this {what} final. Nobody can change it afterwards, you included: a change is a numbered amendment with a reason, and this version stays. Your name and the moment go into the PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since last time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since then</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since {day}: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some of it could not be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some of its days have the month first. Choose which comes first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody else rates the same statements; both ratings are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody was told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something needs mending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something of yours is still being done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something that was chosen is not kept here any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sort by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sort by, last first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source: {source}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source: {source}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split it into smaller files, and bring them in one after the other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split it into smaller files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spreadsheets (*.xlsx *.xlsm *.csv *.txt *.tsv);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standards {list} and {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stands in for {ref}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a &amp;form…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a checklist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a feedback sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a form for it, or add the latest {meeting} or {review}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a form for the case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a form for {ref}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a new draft like this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a sheet, fill in its first page, and hand the laptop over: a child or parent sees the statements alone, and your passphrase brings you back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a sheet, fill in its first page, then hand the laptop over from the sheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start an audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start one at the top right, or open a draft to go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start one: choose a case file, and judge it section by section.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start the one that stands in for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start this year’s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start this year’s checklist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start what the page lists; on Home what its first button starts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start {form}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Started as a copy of “{form}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stay with the questions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step 1 of 3: who asks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step 1 of 4: the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step 2 of 3 · {summary}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step 2 of 3: what was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step 2 of 4: what the columns hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step 3 of 3: give it out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step 3 of 4: look it over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step 4 of 4: done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step {at} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step-down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps that followed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still acceptable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still running</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still to do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stood there before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopped. Nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopping…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strength of the passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Strong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject access</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submit and freeze</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submit it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submit the return on the day after, or later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submit this return?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submitted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submitted by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submitted for {period}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submitted returns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Submitted {moment} by {who}. Nothing in it changes any more. {sent}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Suggested: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Superseded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Support given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Surgery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tabs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the answer back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Takes a form back for a reason. It stays in the list, marked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Takes in what somebody filled in elsewhere. What could not be read is listed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Takes the entry away. The journal keeps that it was, not what it said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Takes this list away: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target and done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tell your safeguarding lead now. Do not wait until this is finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tells people of the same name apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Templates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text size: {percent} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texts that you use again and again. In a note or a comment, Ctrl+Space offers them. They are kept in the encrypted vault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thank you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is not a working day, so the next one counts: {due}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That was all. Please give the laptop back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The PDF is saved. It can be filled in with any PDF reader.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The action of that year, and what became of it since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The adult's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answer is due within one calendar month; the day is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The application met an error of its own. Answers are saved as you give them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The arithmetic stands in the sentence under each duty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle could not be written: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle does not name its device.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle ends too early.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle has no manifest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle holds a part that no record needs, or misses one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle holds no record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle holds one name twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle holds one revision of a record twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle is damaged: it is not what was sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle is too large.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle names another device than the one that signed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle was made by another version of the application.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle was made for another centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle with {content} is made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle's format is not the one for what it carries.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle's header is damaged or far too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle's list of contents is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle's place contradicts the hash before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bundle's place in the sender's order is not readable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The buttons above the pages, or their keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The card is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The card's signing certificate cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case goes back, and the next by rank takes its place, of the same agency where agencies were drawn in proportion. The reason goes out with the sample: name no family in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case has no reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case is handed back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case is handed back; {case_ref} stands in for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case is no longer kept here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case is open and yet has a day on which it was closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case was closed on {closed}, before the limit ended on {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case with their reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case {case} was erased on {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case {ref} cannot be removed: it is named by a form.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case {ref} cannot be removed: it is named by a sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The case {ref} cannot be removed: it is named by an entry of a log.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cases first, then one list for each log.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cases of one draw: who audits each, and how far it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The cell shows the error {text}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The centre's address for bundles is not one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The centre's card names too many recovery keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The change does not fit what is in the store, so it was not kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The copies in the folder “backups” are replaced by a fresh one. Copies that you keep elsewhere still hold it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The copy is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The copy leaves the vault: it holds personal data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The council, school or service you work for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The data folder cannot be read or written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The day from which it is counted is not entered yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The day it is due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The day of closure is not known, so nothing is counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The day of the draw is not a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The device's public key is not a key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full, so the last change was not kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The document is for people who must not learn the name of a child or a family. These texts hold a name that stands in a case on this laptop. If it is somebody else’s, go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The due dates are saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The enrolment card was changed: its signature does not fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The entry is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The export could not be written whole, and a part of it is still there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The export could not be written, so nothing was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The facts of a case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The families that early help works with, and what a champion keeps a log of. Samples are drawn from the cases, and returns are counted from the logs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The family</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The figures stay as they are from then on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file could not be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file could not be saved whole, and a part of it is still there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file could not be saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has more than {most_bytes} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is damaged: it says which letters it is written in, but is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is locked with a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is not CSV as it should be ({error}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first start of this vault was never finished, so it has no owner.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first {previewed} rows as they would be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder is not there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder may not be written to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The form changed while it was being signed, so it was not locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The form that a record was filled with is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The form that this file became was erased on {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The form “{part:.80}” is not known here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The form's own rule, where it has one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The forms and the log entries that name this case stay and go with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The forms of the bundle are not those of its records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The forms themselves: to read, to start, to print, or to fill in as a PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The framework says: {period}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The headings stand in row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The import was taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The journal is not as it left it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The journal keeps that it was removed, and not what stood in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The journal: entries that name them or their case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The journal: what they did themselves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key does not belong to this vault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key file is damaged. This is not about the passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key file was changed by something other than this application, so it is not known who could recover the vault. This is not about the passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key is on the recovery sheet that you kept at the first start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key is right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last periods, to see whether it is kept up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The letters of this file are written in a way that is not known here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The limit of {limit} from {first} ends on {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list is being made ready.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list is being made ready; {left} to go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list it was drawn from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of bank holidays is damaged, so working days cannot be counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list of bank holidays is missing or cannot be read, so working days cannot be counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list was read again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The list, the seed, what was left out and why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The longest of {count} steps, {said}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The manifest is of another type.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The middle value of {count} answered among {all} {rows}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name stands here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The new recovery sheet counts now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The notice is one page and leaves ahead of the form: the concern, who was told and when, and the outcome so far. It names the case by its reference alone; read your own words for other names before you send it. The form stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number the draw starts from. It lets anybody draw the same sample again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The old sheet is void. Destroy it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The one before; also Ctrl+Up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The one you unlock EH Desktop with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The order does not matter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The parts of the bundle are not those of its manifest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The passphrase could not be checked: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The passphrase does not open this vault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The passphrase is changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The passphrase is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The period ended before this laptop was set up, so nobody asks for it here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plan as pages. It is looked through for names before it is made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plan begins with the yearly checklist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plan gathers what yearly checklists ask to be better. One that is written into the framework’s file of duties appears here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The plan is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The programme names no form for this sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reason is counted in the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reason says “{name}”, which is to be erased.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reason stays when all else is gone, so it must not name anybody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record has to be finished, and the criterion not met.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record itself can still be read and printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recovery key is mistyped: its letters do not fit together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The recovery key is well typed, but it is not the key of this vault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference of their case stands here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report says how many were left out for which reason, not what they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rest of it is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The return is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The return is submitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The return stays as it is. What changed is told with the next one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The returns of the bundle are out of order, or one is twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The row above or below; around the ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rows are saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rules of this form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sa&amp;me {about}: {case}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same checklist in two years or more: what moved, and what became of the plans.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same day, subject and case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same family or child, and nearly the same reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same family, child and day under another reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same in every field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same list and the same seed always give the same cases. Type one that was agreed before, or keep the one that the machine drew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same name and date of birth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same name, but born on {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same name; no date of birth to compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same passphrase again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same reference, signs and leading noughts aside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same words in two cases link them as brothers and sisters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sample and its list are saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sample has not been kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The second day is before the first: {second} is before {first}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The seed has a character that it cannot have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The seed is a word or number of 1 to {count} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sheet is handed over once this is filled in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signature is not the sender's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signed PDF did not pass its own check, so it was not kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signed envelope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The signed notice did not pass its own check, so it was not kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The store did not do what was asked: {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The store is damaged, or it belongs to another vault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The store is not encrypted, so it is not one that this application made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The store of this vault is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The store was written by a newer version of the application.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table has more than {most_rows:,} rows, or far too much text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The template has no words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The template is too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text holds half of a character, which cannot be kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The time to keep it is over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tombstone of {id} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tombstone of {moment} for {subject} {id}: {fault}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tombstones of the bundle are out of order, or one is twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two are not the same. Type it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two ratings differ at {differ} of {twice} rated twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The vault is open in another window of this application.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The vault was made by a newer version of the application.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole form as text, with its guidance, before anything is filled in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole screen shows the statements of this sheet, one at a time, and nothing else. Every answer is kept as it is given. To come back to your work, type your passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The words, filters, order and columns that you see now are kept in your vault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook holds XML that no spreadsheet program writes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook is damaged, or is not one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook is locked with a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The workbook unpacks to far more than a table of people's work is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The year {year} cannot be right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {meeting} meetings, surgeries and champions' meetings that you went to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {noun} can be finished and signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {noun} cannot be finished yet: {things}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The {what} is kept but no longer counts. This cannot be taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their agency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their own people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their time is up, but they stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their time is up. Look at each, tick what may go, and erase it for good. What is not ticked stays until you come back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Themes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Themes: they name forms of every framework, so none is shown until all are mended. Run eh-desktop forms check on the forms' folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There already and updated: {changed:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are entries, but none has a number. Open the rows and add it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no rows under the headings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no {rows}, so there is no share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no {rows}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are too many files of this name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a case {ref} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a store in this folder already, or a part of one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a vault here already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a vault in this folder already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no PDF of this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no closed case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no form “{form_id}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no log “{kind:.40}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no open case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no other year to compare with yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no room for the bundle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no sheet “{sheet}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such day, unless the month comes first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no vault here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nobody to audit it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing in this table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is something of this name already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These are the first {most_shown}; the choice for all holds for the rest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These are the first {shown}. The next follow when they are erased.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These are the latest {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These do not go together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These rows cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These were erased here before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They &amp;answer themselves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are left out as a whole. You can save them with the reasons afterwards.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are listed at the top.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are two cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They did it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Third ring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This PDF cannot be read: it is damaged, cut off or built to mislead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This PDF cannot be shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This PDF carries no fields: it was printed, scanned or flattened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This PDF holds a second form inside (XFA), which is not read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This PDF holds more than a filled form can.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This PDF is locked with a password.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This PDF is not one of the forms to fill in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This answer could not be kept. Please tell your worker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This archive holds no workbook.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This auditor is named twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This can show who somebody is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This cannot be handed over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This cannot be read aloud here. Please ask your worker to read it to you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This case cannot be handed back any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This case cannot go to somebody else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This case was handed back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This centre's key does not open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This day has not come yet. Enter the day on which the request came.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This day is in the future.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This day is too long ago.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This device is enrolled already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is no text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is too large to be a card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is too large.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This folder holds other files and no vault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This form carries no grades.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This form is no longer in use, so no new draft of it can be started.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This form is {before} by now and cannot become {to}, so nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This framework has no file of duties, so nothing is counted as due.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This framework sets no limits for the days of a case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This has been amended already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This import was taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a PDF, not a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a Word document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a binary workbook (.xlsb).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a file of old Office, such as .xls.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a text document, not a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a web page or XML, whatever its name says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is an OpenDocument file, such as .ods.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is another kind of file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is in the future.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is in the future. Write a day up to {latest}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is missing on the first page:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is neither yes nor no.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is none of the choices: {offered}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a PDF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a bundle of signed forms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a bundle, or its beginning is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a centre's card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a date. Write it as 29/11/2012, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a day, such as 1/2/2026 or 1 Feb 2026.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a file name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a key that opens bundles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not an age recipient.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not due for erasure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not encrypted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not there any more: it was removed since the search.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is too easy to guess. {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is under a legal hold, so it cannot be erased.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is under a legal hold, so it cannot be removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is what you had typed when the application was locked or closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is {state} and cannot be changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This looks the same as {refs}: only signs, spaces or leading noughts differ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This passphrase is too easy to guess.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This period still runs, so its figures are not complete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This quarter · {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This record is {state} and cannot be changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This return was submitted, so nothing in it changes any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This section is not applicable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This seems to name somebody of the form that is open: {names}. A template is put into other forms too. {place} stands for the case, and {lead} for who leads on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This sheet of keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This spreadsheet was taken back already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This takes one line only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This very file was brought in on {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This very file was brought in {when}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This year beside last year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This year · {year}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This year's answers beside last year's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This year’s is a draft: its answers can still change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This {item} stands in a draft.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Threshold queries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Throw away what you typed?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Throw away what you wrote in “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Throw away…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thrown away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick at least one signed form or submitted return.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick it if</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick that you know it is not encrypted, or choose the encrypted file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick what goes, then make a bundle for USB or e-mail.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick what is to be erased.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tick what is to go. What belongs to a case goes with it, and is listed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ticked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Timeline and signed notice…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To be sent in a bundle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To erase it, open the case: everything about a case goes together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To find it by; without one its first words are shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To finish</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To improve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To look at next time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To submit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Together: not yet, a child's answer is still open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Together: {words}, counted as “{how}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Told at first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Totals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training that you held, one to one or for a group, and who came.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again; if it happens twice, run eh-desktop doctor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turnaround</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turnaround: {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two cases have the same reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type of error and places in the code; no names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type one, or let the machine draw one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the reference, then what you know; the rest can come later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type your passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type your present passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Under a legal hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo this import?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo those too, and lose what was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo; Ctrl+Shift+Z or Ctrl+Y redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock it, or choose another data folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlocking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unsaved words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Up and Down choose · Enter opens · Esc closes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Up and down a scale of 0 to 10; 1 and then 0 gives 10</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Up, Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Update the application here, then open the card again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Update the application here, then take the bundle in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Update what is there with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Updating replaces what the row says otherwise, adds what it says besides, and removes nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use at least {least_length} characters; four unrelated words work well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use four words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the framework's</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the framework's period: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the key of the centre, or its recovery key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the new one from now on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the recovery key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the suggested outcome, {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the usual day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use {ref}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use {words} for {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use “{words}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Used from the next start. What is signed, sent or printed stays English.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Usual columns and widths</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verified by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Very strong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Very weak</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Views</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Views of the {many}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Visited together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>WORK</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wait a moment, then hand over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting for an answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting or not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting to be sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>We will know by: {how}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weak</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Welcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What came in late shows as a difference in the next return.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What came of it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What changes now is told with the next return.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What children, young people and parents say about the help they had.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What comes first in the days of “{heading}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What does not go together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What falls short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What followed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What follows from finished forms: concerns, actions, questions and re-audits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What goes: {parts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What good looks like</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is about a family is kept as long as it is needed, and not longer. Each case counts from the day of its closure: first it is in use, then it is archived and leaves the ordinary lists, then it is due for erasure and stands here. Nothing is erased by itself. How long each part takes stands under “Schedule”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is being amended cannot be withdrawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is held about somebody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is known of one case. Only the reference is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is missing: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is overdue comes first. Open one to note what was done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is reported to the board each period, counted from your logs and cases.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is stored here cannot be read as rows. A row added now replaces it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is the concern?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is the outcome?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is this page for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is to be done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is to be done?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is to be found out, {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is to be found out?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is under a legal hold is not erased, whatever the schedule says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it is for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What names a case that is kept here stays and goes with that case, whatever its own period. A draft, and what waits to be sent, is never due; nor is what stands under a legal hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What should be taken along?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What should it look at?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What stood there before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What tells them apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the answers mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the concern is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the dates say</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do with all of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do with row {row}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to look for, and what met and not met mean. It can be closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was agreed in finished forms and is due soon or overdue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was brought in before, and the way to take it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was counted. If one is missing, it is not finished or not dated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was decided, by whom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was found out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was found, {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was found?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What would be drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you do here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you give out is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you signed goes to the central team in a sealed bundle, when you send it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you typed is not saved yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you were writing when the application locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you write again and again can be kept here and put in with two keys. Mark words in a note and keep them, or write the first one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you wrote is not kept yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What your service is to improve, from its yearly checklist, and how far it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whatever is erased leaves a signed tombstone here: what kind of thing it was, when and by whom it was erased, and why. It names nobody. By it the application knows again what is brought in later, so that nothing comes back unasked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When it changes, whoever led before is kept: they may not audit it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When somebody was told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When the occasion comes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When the return is sent, its notes go along as they are typed, so they should name no family.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When they were told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where a board sets the day, it can be put here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where it stands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where it was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where it was seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where nothing is agreed yet, open the checklist and amend it to agree it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where or with whom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where seen, {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where to put the bundle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where verified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether a day is overdue or drifting by the limits of your framework: {assessment}, {plan}, {meeting}, {review}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which column goes where. Days are read in British order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which comes first?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>While a form is read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>While finding with Ctrl+K</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who answers?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who asked for information about a family, with which consent, and when they got it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who audits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who audits with them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who audits {case_ref}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who brought it in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who came</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who can be given a case, and whom each of them works with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who checked it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who did it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who does an action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who does it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who does it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who finds out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who finds out, {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who finds out?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who followed it up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who leads</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who learned what, when, and when it is due again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who led before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who takes it on?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who was helped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who was told</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who was told of a concern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who was told?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why does your grade differ from the suggestion? (required)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why is it dropped?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why is it open again?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it is left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it was amended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it was closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it was handed back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why you judged so. They open under the statement.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Windows letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a box for {comments_label}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With all of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With commas between. Forms and log entries of these cases are theirs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With it: {parts}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With or without</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With references</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdraw</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdraw that amendment first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdraw this {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdrawing needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdrawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdrawn {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdraw…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without a step-down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without an answer that counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without references</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workbook (*.xlsx)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workbook (XLSX)…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Worse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a day, or use the usual one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a name for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a whole number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write day, month and year, like 22/11/2026.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it as 29/11/2026.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it as day, month and year.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it in digits, like 12 or 2.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it on one line, or choose from the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it without the name or reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it, or remove the line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it, or remove the person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it: it is kept for ever.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write other numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the adult's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the day once it has come.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the day, or leave the case open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the first one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the first one…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the name as you know it; add other spellings, a date of birth and references.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the name of the person: given name, family name, or both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the reference of its file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the text that it puts in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write what came of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write what was done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write what was found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write who takes it on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write who was told.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write why it is dropped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write why it is made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write why it is open again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write your agency.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write your job title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write your name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writes what is due as a calendar file that any calendar opens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written down by {who}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Years beside each other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes, No, and “?” for not sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yes, a step-down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You and your work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can also undo it later, under Past imports on the first step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You decide what leaves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You need the old one. If it is lost, use the recovery sheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You were writing when the application locked or closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your agency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your board's own day where it was set, else the usual one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your central team gives you a file that ends in .ehcentre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your choices could not be kept; they hold until you close the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your duties of this period: how many are asked, how many are done. A figure opens the rows it was counted from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your framework</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your framework asks for no return</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your framework asks for no yearly checklist of a service</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your framework has no form of this kind. These are of other frameworks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your framework sets no number for your role. “All duties” lists what it asks of others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your framework · {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your job title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your new recovery sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your own duties stand first; others are shown for the whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your own name and today's date are filled in. A second rating, and who verified what, are never taken along.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your passphrase alone leads back. Nothing else can be seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your reason (not needed now: your grade is the suggested one)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your recovery sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your work is encrypted with your passphrase. Nothing needs a network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ZIP (*.zip)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a heading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a sign</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a {term}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>action {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>after a step-down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>amendment {amendment}: {amendment_reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>amendment {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an {term}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {count} earlier ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {many} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>answered with “?”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>answered {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>any number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>audit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>audited by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by when</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by whom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>by {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>carried over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>case study</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cases open in {period}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cases open on {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>changed {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>checklist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>children and young people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose among the answers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose one of the answers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>closed cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>commas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>comments on {section}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>completed by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>concern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>concern {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>criterion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>criterion {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>criterion {number} is still open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dated {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>device {id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>document {sha256}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>done again: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dropped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>due since {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>due {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>eight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>entries in {period}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>everyone in early help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>feedback sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>final</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>finished this month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>five</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for each auditor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for each practitioner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for each service</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for {whom}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>form {form_hash}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>found: {outcome}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>four</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the beginning again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from the end again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>from {first} to {last} is {length}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>heads of service</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hint for “{label}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how we will know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how you will know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>if closed, then</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>introduction of {section}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is judged {answer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is named in this case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is only {answer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is shorter than one page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its tables are not there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>leads this case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>learning point {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>led this case before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line managers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>meeting or surgery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>moderated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>n/a</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody looks at their own work. Withdraw this and ask for another case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not applicable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not met or partially met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing is answered yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing is left to answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>number {number} of these</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of {agencies}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one working day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open for over {count} months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open for {said}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>opened {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outcome not recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>parents and carers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reason for the grade of {s}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reason for the overall grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>record what it is, who was told, when, and the outcome.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>return {row}: {wrong}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>row {other_row}: {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sample {row}: {wrong}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>saved just now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>saved {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>saving…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>self-assessment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>semicolons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>seven</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sharing request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>signed {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>six</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>superseded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>supervises or shares a team with {lead}, who leads this case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>supervises or shares a team with {name}, who led this case before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>support given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tabs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ten</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the action at {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the answer to {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the comments on {section}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the comments on {section} have no place in this version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the day the board set, {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the grade of {section}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the kind of practice at {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the last one fell short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the limit of {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the note on {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the overall grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the question at {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the rows cannot be read; enter them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the second rating of {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this half-year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this is finished: nothing waits for an answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this is the only one left to answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this quarter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this year</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>three</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>threshold query</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>to fill in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>today at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>training given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>two</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>undone: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>up to {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>version {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>waiting to be sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what is to be done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what stands at {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what the form is for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where {place} was seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where {place} was verified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>who does it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>who verified {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>with the priority {priorities}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>withdrawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>within {limit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>without a step-down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>wording of {whose}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>write it on one line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yesterday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{agency}: {drawn} of {cases}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{answered} of {asked} answered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{answered} of {asked} ticked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{answers} gives {total} of {possible} points ({share} %)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{answers} gives {total} of {possible} points ({share} %); “{outcome}” starts at {start} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{assessment} update</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{assessment} written or updated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{assessment} written or updated on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{at} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{because} Due: {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{because}, but {cap}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{because}, but {limits} caps it at {grade}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{because}, so it is “{outcome}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{beyond} longer than {limit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{brought:,} that it brought will be removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{case}, {lead} and {date} are filled in from the form where it says them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{certain} certainly theirs, {mentioned} named, {possible} possibly · {given} to give out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{changed:,} that it changed will be as they were before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{chosen} of {all} chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{comments_label} (optional)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} MB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} bytes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} came</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} criteria are still open ({numbers})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} days after {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} gone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} late or due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} more stand in the lists.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} nil, which is stated as such.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} nil, which is stated as such; {bare} without a note.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {all} people in the log were there since {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {all} {rows}, to the nearest whole per cent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {of}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{criterion}: the question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{date} is in the future.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}, draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{derived} The figures change until you submit the return, and never after that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{derived} The period ends on {ends}; the return can be submitted from the next day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {count} done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {least} to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{figure} would be drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{figure} {when}, {title}: show what was counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{form} (draft)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{found:,} of {every}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{framework}. What is due, how often, and where it is written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{given} of {count} answered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{grades}: no more than one step above the lowest is {grade}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{grades}: on average {grade}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{id}, version {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{kind} of {ref}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{known} and {ref}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} (needed)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} (optional)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} and {other} are not filled in yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} ends on {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} ends on {ends}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} is not filled in yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label} · due {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{label}, row {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lead} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{lead}s before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{least} to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{meeting} meeting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{meeting} meetings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{month} · Works offline: everything is kept on this laptop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{names} and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} and {second_name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} does not say {parts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} has {size} bytes; {max_entry} are allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is not one of the auditors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is your central team now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} must not audit {case_ref}: conflict of interest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} needs {lacking}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} of {family}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} signs the {what} of {case}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} signs this {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} {short_title}, version {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, action {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, day {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, is not answered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, needs a comment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, row {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {packed} bytes that claim to be {size}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: “{by_when:.40}” is not a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: “{by_when}” is not a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{none}, but at least {count} are due.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{none}, so nothing is due.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{noun} of the bundle cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{noun} of the bundle carries more than it should.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{noun} of the bundle has an odd id.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{now} as before, of other entries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} is not applicable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} {whose}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{objects} objects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{page} is another page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{pair} of the {whole} due each half-year: each auditor of a pair takes {pair}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{pair} of the {whole} due each month: each auditor of a pair takes {pair}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{pair} of the {whole} due each quarter: each auditor of a pair takes {pair}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{pair} of the {whole} due each year: each auditor of a pair takes {pair}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parts} and {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parts} or {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}
Bring it in again under Forms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}
It holds personal data: delete it once you have mended the rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}
{listed}
Whoever has both can draw it again: eh-desktop sample verify "{name}" --population "{listed_name}"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} has more than {largest} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path} is outside the vault: keep it safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{path}: give it to your central team.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{period}: {figure}, {title}: show what was counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place} is answered in another way in this version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place} is not in this version of the form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}, answered {answer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: concern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: guidance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: note on the second rating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: outcome of the concern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: question</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: what was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: who finds out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: who was told of the concern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{plan} dated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{ref}, in its place {other}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role}, born on {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows} can be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows} cannot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows} left out. You can save them with the reasons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows} may be there already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows} said nothing new.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows} updated another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{safe_name} {say}.pdf</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{said} At least {least} are due, so {wanted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{said} is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{said} · answer by {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{said}, but still acceptable (up to {amount})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{said}, when the case was closed: {verdict}. None was entered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{said}. All are {judged_as}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{said}. The longest, from {first} to {last}, is {judged_as}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{said}; up to {amount} would still be acceptable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sampled:,} of them stand in a sample and will stay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{says} as an earlier row of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{says} as what is there already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{says}: {other}. It was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{section}: the comments are empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{section}: the grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{seed} (a person typed it)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{seed} (the machine drew it)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share} % of {cases} is {exact}, rounded up to {part}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share} % of {cases} is {exact}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{since:,} of them were changed since. They stay as they are now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{state} {moment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{stayed:,} that were changed since stay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} differs from the suggestion and needs a reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} is not awarded.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} is read, not filled in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} of {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} · finished {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} · {period} · submitted {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} – EH Desktop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, action {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, blank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, complete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, depends on an answer that is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, not applicable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, not complete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, nothing filled in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, something is wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, started {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, {given} of {count} answered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}: all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}: awarded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{to_go} to go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{topic}: {answers} here limits the grade.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{total_label}: {best} of {asked}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{typed} of {length} letters and digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{typed} too many: a key has {length} letters and digits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{waiting} not allocated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{was}, now {now}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what_for} For {for_whom}; {size}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} by {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} is not in this version of the form as it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} was due by {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} {falls_short}, which caps it at {grade}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}, fingerprint: {hash}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}, {count} times</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: within {limit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{when}, withdrawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} has an odd {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} has no name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} has to carry one signature.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} holds something else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} is not base64.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} is not of the expected shape.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} is too long to be one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where} was made by another version of the application.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who}, by {by}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who}, no date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{who}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{working} so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{working}, which is Good; Outstanding also needs exceptional practice in evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{working}, with exceptional practice in evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{working}; Requires improvement starts at {start} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{working}; {grade} starts at {start} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“?” settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{day:.40}” is not a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{file_name}”, {when}, by {who}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{form}” is a draft.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{form}” waits to be sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{key}” is of another type.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}” can be read from one column only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}” is before “{other}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}” is empty, though a second rating is given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}” is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}” is in the future.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}” names the same person as “{other}”: {conflict}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}” needs at least two days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{label}”, row {number}: “{column}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{line:.40}” in “{label}” is not a date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” gets another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” has no letters. Take the line out, or write the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” in {where}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is on legal hold since {day}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{printable}” has to begin with age1 and be complete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{step}” cannot follow: the {item} is {phase}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text:.40}” is not a number. Write it in digits, like 12 or 2.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not a date. Write day, month and year, like 22/11/2026.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value:.40}” does not fit here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value:.40}” is not a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value:.40}” is not a list of dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{value:.40}” is not a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ All of it can be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✓ Yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>✗ No</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>&amp;Erase {count} for good…</source>
      <comment>&amp;Erase {count} for good…</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>A fresh copy of the store was made and read back, and {count} older ones were removed.</source>
      <comment>A fresh copy of the store was made and read back, and {count} older one was removed.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Signs that cannot be seen and turn text round were left out of {count:,} cells.</source>
      <comment>A sign that cannot be seen and turns text round was left out of {count:,} cell.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Also names {count} others: read it before you give it out ({names}).</source>
      <comment>Also names {count} other: read it before you give it out ({names}).</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Among {count} auditors:</source>
      <comment>Among {count} auditor:</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Carry over {count} actions that are still open from before</source>
      <comment>Carry over {count} action that is still open from before</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Copy {count} chosen rows	Ctrl+C</source>
      <comment>Copy {count} chosen row	Ctrl+C</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Drawn from {count} cases ({themes}).</source>
      <comment>Drawn from {count} case ({themes}).</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>It also tells {count} changes in earlier periods.</source>
      <comment>It also tells {count} change in earlier periods.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>It points out {count} things that would contradict one another, and forbids nothing.</source>
      <comment>It points out {count} thing that would contradict another, and forbids nothing.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Leave {count} things out?</source>
      <comment>Leave {count} thing out?</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>No suggestion yet: {criteria} are still open.</source>
      <comment>No suggestion yet: {criteria} is still open.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>SHA-256 of the list of {count} cases</source>
      <comment>SHA-256 of the list of {count} case</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Show {count} rows: {title}</source>
      <comment>Show {count} row: {title}</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Take over {count} actions noted at the {where}</source>
      <comment>Take over {count} action noted at the {where}</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>The two ratings agree: none differs of {count} criteria that have both.</source>
      <comment>The two ratings agree: none differs of {count} criterion that has both.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>The two ratings differ at {differences} of {count} criteria that have both.</source>
      <comment>The two ratings differ at {differences} of {count} criterion that has both.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>There are {count} more.</source>
      <comment>There is {count} more.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>actions due soon</source>
      <comment>action due soon</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>audits</source>
      <comment>audit</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>cases</source>
      <comment>case</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>checklists</source>
      <comment>checklist</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>drafts to finish</source>
      <comment>draft to finish</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>entries</source>
      <comment>entry</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>feedback sheets</source>
      <comment>feedback sheet</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>forms</source>
      <comment>form</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>late actions</source>
      <comment>late action</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>open concerns</source>
      <comment>open concern</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>returns</source>
      <comment>return</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>samples</source>
      <comment>sample</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>things found</source>
      <comment>thing found</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count:,} rows</source>
      <comment>{count:,} row</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count:,} rows cannot be read, such as “{example}”: {reason}</source>
      <comment>{count:,} row cannot be read, such as “{example}”: {reason}</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} &amp;answers</source>
      <comment>{count} &amp;answer</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} &amp;notes and comments</source>
      <comment>{count} &amp;note or comment</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} a&amp;ctions</source>
      <comment>{count} a&amp;ction</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} actions</source>
      <comment>{count} action</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} actions beside answers</source>
      <comment>{count} action beside an answer</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} actions are done, or about another case</source>
      <comment>{count} action is done, or about another case</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} answers</source>
      <comment>{count} answer</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} answers compared with {date}</source>
      <comment>{count} answer compared with {date}</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} answered otherwise</source>
      <comment>{count} answered otherwise</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} better</source>
      <comment>{count} better</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} cases</source>
      <comment>{count} case</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} cases allocated.</source>
      <comment>{count} case allocated.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} cases have nobody yet. They are shared out as evenly as can be; nobody gets a case that they had a part in.</source>
      <comment>{count} case has nobody yet. They are shared out as evenly as can be; nobody gets a case that they had a part in.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} cases kept here; {population} fit: {themes}.</source>
      <comment>{count} case kept here; {population} fit: {themes}.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} closed cases</source>
      <comment>{count} closed case</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} concerns</source>
      <comment>{count} concern</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} copies in the folder “backups” were made before the last erasure.</source>
      <comment>{count} copy in the folder “backups” was made before the last erasure.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} days</source>
      <comment>{count} day</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} days late</source>
      <comment>{count} day late</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} do not apply</source>
      <comment>{count} does not apply</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} drafts</source>
      <comment>{count} draft</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} entries</source>
      <comment>{count} entry</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} families</source>
      <comment>{count} family</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} families were asked and {waiting} still to ask, so {all}.</source>
      <comment>{count} family was asked and {waiting} still to ask, so {all}.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} figures</source>
      <comment>{count} figure</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} figures are not known, for no entry of them has a number: {titles}.</source>
      <comment>{count} figure is not known, for no entry of it has a number: {titles}.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} final versions</source>
      <comment>{count} final version</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} follow-up steps</source>
      <comment>{count} follow-up step</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} forms</source>
      <comment>{count} form</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} forms sent</source>
      <comment>{count} form sent</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} forms were erased since, so the bundle was not made.</source>
      <comment>{count} form was erased since, so the bundle was not made.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} holds</source>
      <comment>{count} hold</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} are asked for.</source>
      <comment>{count} is asked for.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} log entries</source>
      <comment>{count} log entry</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} months</source>
      <comment>{count} month</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more are in the export.</source>
      <comment>{count} more is in the export.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} more places and every word stand in the list that you can copy.</source>
      <comment>{count} more place and every word stand in the list that you can copy.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} new</source>
      <comment>{count} new</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} no longer asked</source>
      <comment>{count} no longer asked</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} not answered yet</source>
      <comment>{count} not answered yet</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} not as good</source>
      <comment>{count} not as good</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} notes</source>
      <comment>{count} note</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} of them name other people as well. Have you read them?</source>
      <comment>{count} of them names other people as well. Have you read it?</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} open cases</source>
      <comment>{count} open case</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} open concerns</source>
      <comment>{count} open concern</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} open questions</source>
      <comment>{count} open question</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} others</source>
      <comment>{count} other</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} overdue</source>
      <comment>{count} overdue</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} people</source>
      <comment>{count} person</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} questions</source>
      <comment>{count} question</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} questions have answers other than “?” by now: nothing is open there.</source>
      <comment>{count} question has an answer other than “?” by now: nothing is open there.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} questions more have answers other than “?” by now: nothing is open there.</source>
      <comment>{count} question more has an answer other than “?” by now: nothing is open there.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} re-audits</source>
      <comment>{count} re-audit</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} returns</source>
      <comment>{count} return</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} returns wait</source>
      <comment>{count} return waits</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} rows</source>
      <comment>{count} row</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} rows were erased</source>
      <comment>{count} row was erased</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} samples keep the reference in their lists, without which nobody could check the draw.</source>
      <comment>{count} sample keeps the reference in its list, without which nobody could check the draw.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} signed PDFs</source>
      <comment>{count} signed PDF</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} signed forms wait</source>
      <comment>{count} signed form waits</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} statements to read</source>
      <comment>{count} statement to read</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} stay</source>
      <comment>{count} stays</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} the same</source>
      <comment>{count} the same</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} things</source>
      <comment>{count} thing</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} things are missing</source>
      <comment>{count} thing is missing</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} things will be given out.</source>
      <comment>{count} thing will be given out.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} to be looked at</source>
      <comment>{count} to be looked at</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} tombstones</source>
      <comment>{count} tombstone</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} tombstones go too.</source>
      <comment>{count} tombstone goes too.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} tombstones are sound.</source>
      <comment>{count} tombstone is sound.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} tombstones wait</source>
      <comment>{count} tombstone waits</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} weeks</source>
      <comment>{count} week</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} working days</source>
      <comment>{count} working day</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} years</source>
      <comment>{count} year</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} “?” settled</source>
      <comment>{count} “?” settled</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} “?” still open</source>
      <comment>{count} “?” still open</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{many} of {count} cases</source>
      <comment>{many} of {count} case</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{number} every {count} half-years</source>
      <comment>{number} a half-year</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{number} every {count} months</source>
      <comment>{number} a month</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{number} every {count} quarters</source>
      <comment>{number} a quarter</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{number} every {count} years</source>
      <comment>{number} a year</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{number} formulas were saved without their results, and their cells read as empty: open the file in a spreadsheet program, save it, and choose it again.</source>
      <comment>{number} formula was saved without its result, and its cell reads as empty: open the file in a spreadsheet program, save it, and choose it again.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{number} steps higher</source>
      <comment>{number} step higher</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{number} steps lower</source>
      <comment>{number} step lower</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{rows} under {count} headings</source>
      <comment>{rows} under {count} heading</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{said} ({count} bank holidays left out)</source>
      <comment>{said} ({count} bank holiday left out)</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{said} · {count} notes as typed</source>
      <comment>{said} · {count} note as typed</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{share} % of {count} cases is {exact}.</source>
      <comment>{share} % of {count} case is {exact}.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{share} % of {count} cases is {exact}; rounded up, {part}.</source>
      <comment>{share} % of {count} case is {exact}; rounded up, {part}.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>“{title}” was brought in as a draft, but {count} places could not be read.</source>
      <comment>“{title}” was brought in as a draft, but {count} place could not be read.</comment>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
  </context>
</TS>
