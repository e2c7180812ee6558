namespace LowIncomeMonitor.Simulation;

/// <summary>What county to make. Equal options give byte-identical files on every machine.</summary>
/// <param name="People">Rostered people, each counted once; 1 or more.</param>
/// <param name="Seed">Any number; another seed gives another county.</param>
/// <param name="Profile">Name of a profile: chibi, qingyuan or xinhui.</param>
/// <param name="Months">Length of the simulated period, which ends on the profile's fixed last day; 1 to 60.</param>
/// <param name="RecordsPerHit">Registry records for each one that concerns the roster; 50 means 98 % concern nobody.</param>
public sealed record SimulationOptions(
    int People = 25_000,
    long Seed = 1,
    string Profile = "chibi",
    int Months = 12,
    int RecordsPerHit = 50)
{
    /// <summary>Says what is wrong with these options, or null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { People: < 1 or > 5_000_000 } => "people must be between 1 and 5,000,000",
        { Months: < 1 or > 60 } => "months must be between 1 and 60",
        { RecordsPerHit: < 1 or > 1000 } => "records per hit must be between 1 and 1,000",
        _ when !Profiles.ProfileCatalogue.Names.Contains(Profile) =>
            $"profile must be one of {string.Join(", ", Profiles.ProfileCatalogue.Names)}",
        _ => null,
    };
}
