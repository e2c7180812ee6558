using LowIncomeMonitor.Simulation.People;

namespace LowIncomeMonitor.Simulation.Records;

internal abstract record RegistryRecord
{
    public string RecordId { get; init; } = "";

    public int Version { get; init; } = 1;

    public bool Withdrawn { get; init; }

    /// <summary>The day the department sends it; files are in this order.</summary>
    public required DateOnly ReportedOn { get; init; }

    public required Mention Who { get; init; }

    /// <summary>Name of what was played, empty for strangers.</summary>
    public string Scenario { get; init; } = "";

    /// <summary>Rules that this record tempts or triggers.</summary>
    public IReadOnlyList<string> Bears { get; init; } = [];

    public abstract RegistrySource Source { get; }

    /// <summary>Everybody whom the record names.</summary>
    public virtual IEnumerable<Mention> Mentions => [Who];

    /// <summary>The mention that was planned around a person.</summary>
    public Mention About(Person person) => Mentions.First(m => m.Subject == person);
}
