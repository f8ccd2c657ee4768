-- Ghosts of one month only
-- Looks at the latest billing day alone, and forgets the ghosts of every month before it.
-- Looks for: ghost-subscriber
SELECT s.subscription_id, latest.month
FROM (SELECT MAX(month) AS month FROM calendar) AS latest
JOIN subscriptions AS s ON s.start_date <= latest.month
  AND (s.cancelled_on IS NULL OR latest.month <= s.cancelled_on)
LEFT JOIN invoices AS i ON i.subscription_id = s.subscription_id AND i.invoice_date = latest.month
WHERE i.invoice_id IS NULL
ORDER BY s.subscription_id;
