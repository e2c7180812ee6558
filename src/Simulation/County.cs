using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Scenarios;
using LowIncomeMonitor.Simulation.Surroundings;
using LowIncomeMonitor.Simulation.Truth;

namespace LowIncomeMonitor.Simulation;

/// <summary>A made county: its roster and truth in memory, its registers as streams that are made while they are read.</summary>
public sealed class County
{
    private readonly Stage _stage;

    internal County(SimulationOptions options, CountyProfile profile, Stage stage, IReadOnlyList<Expectation> truth)
    {
        Options = options;
        Profile = profile;
        _stage = stage;
        Truth = truth;
    }

    /// <summary>What it was made from.</summary>
    public SimulationOptions Options { get; }

    /// <summary>The last day of the period: everything is judged as of its end.</summary>
    public DateOnly AsOf => Profile.LastDay;

    /// <summary>The first day of the period.</summary>
    public DateOnly FirstDay => _stage.First;

    /// <summary>Households on the roster, those that left included.</summary>
    public int HouseholdCount => Households.Count;

    /// <summary>What must and must not be raised, ordered by household and rule.</summary>
    public IReadOnlyList<Expectation> Truth { get; }

    /// <summary>The day within the period on which the dibao line rose; null when it did not.</summary>
    public DateOnly? RaiseDay => RaiseOracle.DayOf(Profile, FirstDay);

    /// <summary>What that raise does, in order of household; nothing without one.</summary>
    public IEnumerable<RaiseRow> Raise => RaiseDay is { } day ? new RaiseOracle(Profile, day).Of(Households) : [];

    internal CountyProfile Profile { get; }

    internal IReadOnlyList<Household> Households => _stage.Households;

    /// <summary>The rows of one register in the order in which the department sends them; each call starts anew.</summary>
    internal IEnumerable<RegistryRow> Rows(RegistrySource source) =>
        new RegistryStream(Options, Profile, _stage.First, _stage.Identities, _stage.HitsOf(source)).Rows(source);
}
