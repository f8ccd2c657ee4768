-- Realised rates, with their 95 % intervals
-- How many of those that could leak did, in percent, and between which rates the true one lies by Wilson's interval, 19 times in 20.
WITH paid AS (
  SELECT invoice_id, SUM(amount_paid) AS amount FROM payments GROUP BY invoice_id
), months AS (
  SELECT s.status, i.invoice_id, i.amount, i.due_date, p.amount AS paid
  FROM calendar AS c
  JOIN subscriptions AS s ON s.start_date <= c.month AND (s.cancelled_on IS NULL OR c.month <= s.cancelled_on)
  LEFT JOIN invoices AS i ON i.subscription_id = s.subscription_id AND i.invoice_date = c.month
  LEFT JOIN paid AS p ON p.invoice_id = i.invoice_id
), counts AS (
  SELECT 1 AS line, 'ghosts, of subscriptions due' AS rate, COUNT(*) FILTER (WHERE invoice_id IS NULL) AS hits, COUNT(*) AS chances
  FROM months
  UNION ALL
  SELECT 2, 'zombies, of invoices past grace', COUNT(*) FILTER (WHERE paid IS NULL AND status = 'Active'), COUNT(*)
  FROM months WHERE as_of() > due_date + $grace
  UNION ALL
  SELECT 3, 'short, of payments', COUNT(*) FILTER (WHERE paid < amount), COUNT(*)
  FROM months WHERE paid IS NOT NULL
), rates AS (
  SELECT line, rate, hits, chances, hits / chances AS share,
    1.96 * SQRT(hits / chances * (1 - hits / chances) / chances + 1.96 * 1.96 / (4 * chances * chances)) AS spread,
    1.96 * 1.96 / chances AS pull
  FROM counts
  WHERE chances > 0
)
SELECT rate, hits, chances,
  ROUND(100 * share, 2) AS percent,
  ROUND(100 * (share + pull / 2 - spread) / (1 + pull), 2) AS at_least,
  ROUND(100 * (share + pull / 2 + spread) / (1 + pull), 2) AS at_most
FROM rates
ORDER BY line;
