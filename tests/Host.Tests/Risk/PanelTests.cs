using LowIncomeMonitor.Alerts.Risk.Learning;
using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Measures;
using LowIncomeMonitor.Domain.Risk.Outcomes;
using LowIncomeMonitor.Domain.Risk.Training;
using LowIncomeMonitor.Domain.Risk.Watching;
using LowIncomeMonitor.Simulation.Panel;

namespace LowIncomeMonitor.Host.Tests.Risk;

/// <summary>
/// Models on a process whose true probabilities are known. The panel is a third of the one that docs/risk.md reports on,
/// so that the suite stays quick, and the distance to the truth is allowed to be half as much again.
/// </summary>
public sealed class PanelTests(PanelTests.Fitted fitted) : IClassFixture<PanelTests.Fitted>
{
    /// <summary>Each kind of model on two panels of each drift, and on four where nothing drifts.</summary>
    public static TheoryData<string, PanelDrift, string, long> Drifts
    {
        get
        {
            var data = new TheoryData<string, PanelDrift, string, long>();
            foreach (var kind in RiskTrainers.All.Where(t => t.MayBeChosen).Select(t => t.Kind))
            {
                foreach (var (drift, alarm) in ((PanelDrift, string)[])
                [
                    (PanelDrift.None, ""), (PanelDrift.LabourRecoded, "shift workers"), (PanelDrift.Downturn, "calibration "),
                    (PanelDrift.RuralOverlooked, "bias area=rural"),
                ])
                {
                    for (var seed = 3L; seed <= (drift == PanelDrift.None ? 6 : 4); seed++)
                        data.Add(kind, drift, alarm, seed);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Kinds => [.. RiskTrainers.All.Where(t => t.MayBeChosen).Select(t => t.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Train_Panel_ComesNearTheTruth(string kind)
    {
        var rows = Panel(6_000, 1, PanelDrift.None);
        var trained = fitted.Models[kind];
        var truth = Measure.Auc([.. rows.Select(r => r.TrueProbability)], [.. rows.Select(r => r.Needy)]);

        var measured = RiskTraining.Evaluate(trained, TimeSplit.Table([.. rows.Select(r => r.Labelled)]), 100, 1)!;

        Assert.InRange(truth - measured.Auc.Value, -0.005, 0.015);
        Assert.InRange(measured.CalibrationError.Value, 0, 0.02);
    }

    [Theory]
    [MemberData(nameof(Drifts))]
    public void Alarms_SeededDrift_RaisesExactlyItsAlarm(string kind, PanelDrift drift, string expected, long seed)
    {
        var trained = fitted.Models[kind];
        var rows = Panel(6_000, seed, drift);
        var now = TimeSplit.Table([.. rows.Select(r => r.Labelled)]);
        var probabilities = trained.Probabilities(now);

        var alarms = ModelWatch.Alarms(
            Stability.Of(fitted.Table, now),
            [.. rows.Select((r, i) => new ScoredOutcome(probabilities[i], r.Needy, r.Observed.Groups))], new WatchLimits());

        Assert.Equal(expected, string.Join(", ", alarms.Select(a => $"{a.Kind} {a.Subject}")));
    }

    [Fact]
    public void Of_SameSeed_SamePanel()
    {
        var (first, second) = (Panel(50, 1, PanelDrift.None), Panel(50, 1, PanelDrift.None));

        Assert.Equal(first.Select(r => (r.TrueProbability, r.Needy)), second.Select(r => (r.TrueProbability, r.Needy)));
        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First.Observed.Values, pair.Second.Observed.Values));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reasons_Household_AreWordsInOrderOfWeight(string kind)
    {
        var model = fitted.Models[kind].Model;
        var rows = Panel(40, 1, PanelDrift.None);
        foreach (var row in rows)
        {
            var reasons = RiskExplanation.Reasons(model, row.Observed.Values);

            Assert.InRange(reasons.Count, 1, RiskExplanation.Shown);
            Assert.Equal(reasons.Select(r => Math.Abs(r.Contribution)).OrderDescending(), reasons.Select(r => Math.Abs(r.Contribution)));
            Assert.All(reasons, r => Assert.Contains(r.Raises ? "raises" : "lowers", r.Sentence.En, StringComparison.Ordinal));
            Assert.Empty(RiskExplanation.Changes(model, row.Observed.Values, row.Observed.Values));
        }
    }

    private static IReadOnlyList<PanelRow> Panel(int households, long seed, PanelDrift drift) =>
        RiskPanel.Of(households, 2024, 1, seed, drift);

    /// <summary>Trained once for all tests.</summary>
    public sealed class Fitted
    {
        public Fitted()
        {
            Table = TimeSplit.Table([.. RiskPanel.Of(4_000, 2020, 2, 2).Select(r => r.Labelled)]);
            var training = new TrainingTable(new(Table, null, 1, 100, "all rows", []));
            Models = RiskTrainers.All.Where(t => t.MayBeChosen).ToDictionary(t => t.Kind, t => RiskTraining.Train(t, training));
        }

        public Domain.Risk.Tables.RiskTable Table { get; }

        public IReadOnlyDictionary<string, TrainedRisk> Models { get; }
    }
}
