-- Ghosts by an inner join
-- JOIN keeps only the months that have an invoice, so that no month without one is left to be found; LEFT JOIN keeps both.
-- Looks for: ghost-subscriber
SELECT s.subscription_id, c.month
FROM calendar AS c
JOIN subscriptions AS s ON s.start_date <= c.month
  AND (s.cancelled_on IS NULL OR c.month <= s.cancelled_on)
JOIN invoices AS i ON i.subscription_id = s.subscription_id AND i.invoice_date = c.month
WHERE i.invoice_id IS NULL
ORDER BY c.month, s.subscription_id;
