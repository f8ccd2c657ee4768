-- Cohorts by start month
-- Who began in the same month, how many of them are still there, and what they have paid since the books begin.
SELECT CAST(DATE_TRUNC('month', s.start_date) AS DATE) AS start_month,
  COUNT(*) AS subscriptions,
  COUNT(*) FILTER (WHERE s.status = 'Active') AS active,
  ROUND(100.0 * COUNT(*) FILTER (WHERE s.status = 'Active') / COUNT(*), 1) AS percent_active,
  COALESCE(SUM(paid.amount), 0.00) AS paid
FROM subscriptions AS s
LEFT JOIN (
  SELECT i.subscription_id, SUM(p.amount_paid) AS amount
  FROM invoices AS i
  JOIN payments AS p ON p.invoice_id = i.invoice_id
  GROUP BY i.subscription_id
) AS paid ON paid.subscription_id = s.subscription_id
GROUP BY start_month
ORDER BY start_month;
