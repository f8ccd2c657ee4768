-- Top ten leaking customers
-- Months that were due to be billed, less what was paid for them, where no invoice, no payment past grace, or too little came.
WITH paid AS (
  SELECT invoice_id, SUM(amount_paid) AS amount FROM payments GROUP BY invoice_id
), leaked AS (
  SELECT s.customer_id,
    CASE WHEN i.invoice_id IS NULL THEN 'ghost' WHEN p.invoice_id IS NULL THEN 'zombie' ELSE 'short-paid' END AS leak,
    COALESCE(i.amount, plan.monthly_price) - COALESCE(p.amount, 0) AS amount
  FROM calendar AS c
  JOIN subscriptions AS s ON s.start_date <= c.month AND (s.cancelled_on IS NULL OR c.month <= s.cancelled_on)
  JOIN plans AS plan ON plan.plan_id = s.plan_id
  LEFT JOIN invoices AS i ON i.subscription_id = s.subscription_id AND i.invoice_date = c.month
  LEFT JOIN paid AS p ON p.invoice_id = i.invoice_id
  WHERE i.invoice_id IS NULL
    OR p.amount < i.amount
    OR (p.invoice_id IS NULL AND s.status = 'Active' AND as_of() > i.due_date + $grace)
)
SELECT l.customer_id, c.customer_name,
  COUNT(*) FILTER (WHERE leak = 'ghost') AS ghosts,
  COUNT(*) FILTER (WHERE leak = 'zombie') AS zombies,
  COUNT(*) FILTER (WHERE leak = 'short-paid') AS short_paid,
  SUM(l.amount) AS leaked
FROM leaked AS l
JOIN customers AS c ON c.customer_id = l.customer_id
GROUP BY l.customer_id, c.customer_name
ORDER BY leaked DESC, l.customer_id
LIMIT 10;
