namespace LowIncomeMonitor.Domain.Records;

/// <summary>The topics on which the modules meet. Names are contracts: they are never changed, only versioned.</summary>
public static class Topics
{
    /// <summary>Roster snapshots, one partition, so that a snapshot arrives in order.</summary>
    public const string Roster = "registry.roster.v1";

    /// <summary>Notices of refused input; the bytes stay in quarantine.</summary>
    public const string Rejected = "registry.rejected.v1";

    /// <summary>Findings, keyed by household.</summary>
    public const string Findings = "findings.v1";

    /// <summary>Households as the models of risk see them, keyed by household.</summary>
    public const string Features = "features.v1";

    /// <summary>Changes of cases, keyed by household.</summary>
    public const string Alerts = "alerts.v1";

    /// <summary>Records of one register, sealed, keyed by person token.</summary>
    public static string Registry(string source) => $"registry.{source}.v1";

    /// <summary>A department's own records in clear, as it publishes them.</summary>
    public static string Raw(string source) => $"registry.raw.{source}";

    /// <summary>The source whose sealed records a topic holds.</summary>
    /// <exception cref="ArgumentException">The topic holds no records of a source.</exception>
    public static string SourceOf(string topic) => topic.Split('.') is ["registry", var source, "v1"]
        ? source
        : throw new ArgumentException("The topic is not of the form registry.<source>.v1.", nameof(topic));
}
