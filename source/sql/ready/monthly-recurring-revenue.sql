-- Monthly recurring revenue
-- The prices of all active subscriptions, by plan and together; whether they pay does not matter, and so zombies hide here.
SELECT COALESCE(p.plan_name, 'all plans') AS plan, COUNT(*) AS subscriptions, SUM(p.monthly_price) AS mrr
FROM subscriptions AS s
JOIN plans AS p ON p.plan_id = s.plan_id
WHERE s.status = 'Active'
GROUP BY ROLLUP (p.plan_name)
ORDER BY GROUPING(p.plan_name), mrr DESC;
