-- Short payments, doubled by a join
-- Joins the invoices so far, to count them, and so sums every payment once for each: only a first invoice can still look short.
-- Looks for: leaky-bucket
SELECT i.subscription_id, i.invoice_id, i.invoice_date AS month, i.amount,
  SUM(p.amount_paid) AS paid, COUNT(earlier.invoice_id) AS invoices_so_far
FROM invoices AS i
JOIN payments AS p ON p.invoice_id = i.invoice_id
JOIN invoices AS earlier ON earlier.subscription_id = i.subscription_id AND earlier.invoice_date <= i.invoice_date
GROUP BY i.subscription_id, i.invoice_id, i.invoice_date, i.amount
HAVING SUM(p.amount_paid) < i.amount
ORDER BY i.invoice_date, i.subscription_id;
