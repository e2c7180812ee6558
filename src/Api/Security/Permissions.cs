namespace LowIncomeMonitor.Api.Security;

/// <summary>Which roles may make which call: one table. A call that is not listed is allowed to nobody.</summary>
public static class Permissions
{
    private const Role Readers = Role.Caseworker | Role.Auditor;

    private static readonly Dictionary<string, Role> s_byMethod = new(StringComparer.Ordinal)
    {
        ["/monitor.v1.AlertQueue/List"] = Readers,
        ["/monitor.v1.AlertQueue/Watch"] = Readers,
        ["/monitor.v1.AlertQueue/Explain"] = Readers,
        ["/monitor.v1.AlertQueue/ExplainFinding"] = Readers,
        ["/monitor.v1.AlertQueue/History"] = Readers,
        ["/monitor.v1.AlertQueue/Claim"] = Role.Caseworker,
        ["/monitor.v1.AlertQueue/Release"] = Role.Caseworker,
        ["/monitor.v1.AlertQueue/Decide"] = Role.Caseworker,
        ["/monitor.v1.CrossCheck/Start"] = Role.DataStaff,
        ["/monitor.v1.CrossCheck/Cancel"] = Role.DataStaff,
        ["/monitor.v1.CrossCheck/Watch"] = Role.DataStaff | Role.Auditor,
        ["/monitor.v1.CrossCheck/Results"] = Role.DataStaff | Role.Auditor,
        ["/monitor.v1.CrossCheck/Differences"] = Role.DataStaff | Role.Auditor,
        ["/monitor.v1.CrossCheck/Sample"] = Role.DataStaff | Role.Auditor,
        ["/monitor.v1.Feeds/Report"] = Readers | Role.Leader | Role.DataStaff,
        // Not who sends the data in: a batch is released by somebody else.
        ["/monitor.v1.Feeds/Decide"] = Role.Leader,
        ["/monitor.v1.Review/List"] = Readers,
        ["/monitor.v1.Review/Get"] = Readers,
        // Whoever sends registers in does not settle whose records they are.
        ["/monitor.v1.Review/Judge"] = Role.Caseworker,
        ["/monitor.v1.Review/Undo"] = Role.Caseworker,
        ["/monitor.v1.Indicators/Summary"] = Role.Leader | Role.Auditor,
        ["/monitor.v1.Policy/Show"] = Readers | Role.Leader | Role.DataStaff,
        ["/monitor.v1.Policy/Simulate"] = Role.Leader | Role.Auditor,
        ["/monitor.v1.Policy/Candidates"] = Role.Leader | Role.Auditor,
        ["/monitor.v1.Policy/Decide"] = Role.Leader,
        ["/monitor.v1.Risk/GetScore"] = Readers,
        ["/monitor.v1.Risk/ListModels"] = Readers | Role.Leader,
        ["/monitor.v1.Risk/Compare"] = Role.Leader | Role.Auditor,
        ["/monitor.v1.Risk/Monitoring"] = Role.Leader | Role.Auditor,
        // Which model ranks is a choice about everybody: not one of those who work the queue that it orders.
        ["/monitor.v1.Risk/Promote"] = Role.Leader,
        ["/monitor.v1.Risk/RollBack"] = Role.Leader,
        ["/monitor.v1.Risk/Challenge"] = Role.Leader,
        ["/monitor.v1.Ingest/Append"] = Role.DataStaff,
    };

    /// <summary>The calls that are listed.</summary>
    public static IEnumerable<string> Methods => s_byMethod.Keys;

    /// <summary>Roles that may make a call, any one of them.</summary>
    public static Role For(string method) => s_byMethod.GetValueOrDefault(method);
}
