-- Collection rate
-- What was collected of what was billed, by billing month; the latest months are low because their invoices are still open.
SELECT CAST(DATE_TRUNC('month', i.invoice_date) AS DATE) AS month, COUNT(*) AS invoices, SUM(i.amount) AS billed,
  COALESCE(SUM(p.paid), 0.00) AS collected,
  ROUND(100.0 * COALESCE(SUM(p.paid), 0) / SUM(i.amount), 1) AS percent
FROM invoices AS i
LEFT JOIN (
  SELECT invoice_id, SUM(amount_paid) AS paid FROM payments GROUP BY invoice_id
) AS p ON p.invoice_id = i.invoice_id
GROUP BY 1
ORDER BY month;
