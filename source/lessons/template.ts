/** A lesson to begin from: it passes its own check. */
export const template = `format = 1
id = "my-lesson"
title = "My lesson"
minutes = 5
needs = []            # ids of lessons that come before
allow_skip = true
note = "What the list says of it."

[start]
as_of = "2024-01"     # a month, a day, or close-out
screen = "month"
level = "detector"    # evidence, detector, truth
settings = {zombie = "2"}

[books.hasty]         # other books: figures of them begin with hasty:
detector-grace = "0"

[[step]]
id = "go"
say = "There are {close-out.customers} customers. Go to the end of May."
hints = ["The key ] goes a month on."]
solution = "Press ] four times."
play = ["]*4"]
reveal = "By now {may-end.collected} have come in."
[step.do]
goal = [{path = "month", op = "is", value = "2024-05"}]

[[step]]
id = "guess"
say = "Some invoices were never written."
hints = ["Look at the leaks of Month."]
reveal = "With a grace of 0 there would be {hasty:may-end.zombie.false-alarms} false alarms besides."
[step.predict]
ask = "How many ghosts has May?"
answer = "may.ghost.count"
tolerance = "20%"

[[step]]
id = "find"
say = "Open any customer who is a ghost."
hints = ["Leaks is 3, f filters, enter opens."]
solution = "Press 3, then f, type leak:ghost, and Enter twice."
play = ["3", "f", "leak:ghost", "enter", "enter"]
[step.find]
goal = [{path = "customer.month.leaks", op = "has", value = "ghost"}]
`;
