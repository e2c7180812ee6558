namespace LowIncomeMonitor.Domain.Feeds;

/// <summary>
/// Why a feed is not trusted. The first two end by themselves with the next good delivery; the others wait for a named
/// person. The numbers are stored: add, never renumber.
/// </summary>
public enum FeedDoubtKind
{
    /// <summary>Nothing came for longer than allowed (V04).</summary>
    Late = 1,

    /// <summary>The last whole day brought far less than usual (V05).</summary>
    FewRecords = 2,

    /// <summary>A day brought far more than usual (V05).</summary>
    ManyRecords = 3,

    /// <summary>Far more of it than usual was known already, in the same version (V05).</summary>
    Repeated = 4,

    /// <summary>Far more of it than usual concerns rostered people: its records are held back (V05).</summary>
    ManyHits = 5,

    /// <summary>One rule would raise far more from it than usual: nothing is raised (V05).</summary>
    ManyFindings = 6,
}
