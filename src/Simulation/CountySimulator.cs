using LowIncomeMonitor.Simulation.Chance;
using LowIncomeMonitor.Simulation.People;
using LowIncomeMonitor.Simulation.Profiles;
using LowIncomeMonitor.Simulation.Scenarios;
using LowIncomeMonitor.Simulation.Truth;

namespace LowIncomeMonitor.Simulation;

/// <summary>Makes a county from options: roster, then what happens to it, then what should be concluded.</summary>
public static class CountySimulator
{
    /// <exception cref="ArgumentException">The options are out of range; the message says which.</exception>
    public static County Generate(SimulationOptions options, CancellationToken cancellationToken = default)
    {
        if (options.Fault() is { } fault)
            throw new ArgumentException(fault, nameof(options));
        var profile = ProfileCatalogue.Find(options.Profile);
        var first = profile.LastDay.AddDays(1).AddMonths(-options.Months);
        var households = new RosterBuilder(profile, options.Seed, first, profile.LastDay).Build(options.People);
        var stage = new Stage(profile, options, first, households);
        foreach (var scenario in ScenarioCatalogue.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var times = scenario.Times(options);
            for (var i = 0; i < times; i++)
                stage.Play(scenario, Dice.For(options.Seed, "scenario " + scenario.Name, i));
        }

        return new County(options, profile, stage, new TruthBuilder(profile, first, households).Build());
    }
}
