-- Zombies without status or grace
-- Takes every invoice that is past due and unpaid, and accuses those who pay a little late.
-- Looks for: zombie-account
SELECT i.subscription_id, i.invoice_id, i.invoice_date AS month
FROM invoices AS i
LEFT JOIN payments AS p ON p.invoice_id = i.invoice_id
WHERE p.payment_id IS NULL
  AND i.due_date < as_of()
ORDER BY i.invoice_date, i.subscription_id;
