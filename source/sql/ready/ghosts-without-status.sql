-- Ghosts among those who left
-- Does not look at when a subscription was cancelled, and accuses every month after that.
-- Looks for: ghost-subscriber
SELECT s.subscription_id, c.month
FROM calendar AS c
JOIN subscriptions AS s ON s.start_date <= c.month
LEFT JOIN invoices AS i ON i.subscription_id = s.subscription_id AND i.invoice_date = c.month
WHERE i.invoice_id IS NULL
ORDER BY c.month, s.subscription_id;
