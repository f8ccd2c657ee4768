-- Ageing
-- What is owed, by how many days it is past due.
SELECT
  CASE
    WHEN as_of() <= i.due_date THEN 'current'
    WHEN as_of() <= i.due_date + 30 THEN '1-30'
    WHEN as_of() <= i.due_date + 60 THEN '31-60'
    WHEN as_of() <= i.due_date + 90 THEN '61-90'
    ELSE '90+'
  END AS days_past_due,
  COUNT(*) AS invoices,
  SUM(i.amount - COALESCE(p.paid, 0)) AS owed
FROM invoices AS i
LEFT JOIN (
  SELECT invoice_id, SUM(amount_paid) AS paid FROM payments GROUP BY invoice_id
) AS p ON p.invoice_id = i.invoice_id
WHERE i.amount > COALESCE(p.paid, 0)
GROUP BY days_past_due
ORDER BY MIN(GREATEST(as_of() - i.due_date, 0));
