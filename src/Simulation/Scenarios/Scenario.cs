using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Scenarios;

/// <summary>One kind of thing that happens to a rostered household, honest or misleading.</summary>
internal abstract class Scenario
{
    /// <summary>Name given as the reason in the truth file.</summary>
    public abstract string Name { get; }

    /// <summary>Rules it triggers or tempts; each gets a truth row, raised or not.</summary>
    public abstract IReadOnlyList<string> Bears { get; }

    /// <summary>How often, per 10,000 rostered people and year (or per 10,000 people if it is a state of the roster).</summary>
    public abstract double PerTenThousand { get; }

    public virtual bool IsStateOfRoster => false;

    /// <summary>Plays once. Does nothing when no suitable household is found.</summary>
    public abstract void Play(Stage stage, Dice dice);

    /// <summary>Rare kinds come at least three times in a county worth testing with, once in a small one.</summary>
    public int Times(SimulationOptions options)
    {
        var times = PerTenThousand * options.People / 10_000 * (IsStateOfRoster ? 1 : options.Months / 12.0);
        var least = options.People >= 2_000 ? 3 : options.People >= 300 ? 1 : 0;
        return Math.Max(least, (int)(times + 0.5));
    }
}
