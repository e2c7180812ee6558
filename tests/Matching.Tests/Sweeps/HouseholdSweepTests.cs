using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Matching.Jobs;
using LowIncomeMonitor.Matching.Rules;
using LowIncomeMonitor.Matching.Sweeps;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.Platform.Scheduling;
using LowIncomeMonitor.TestKit.Postgres;
using RulesFolder = LowIncomeMonitor.Matching.Tests.Rules.RulesFolder;

namespace LowIncomeMonitor.Matching.Tests.Sweeps;

public sealed class HouseholdSweepTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateOnly s_day = new(2023, 6, 1);
    private static readonly MatchingOptions s_twoAtATime = new() { SweepChunk = 2 };

    [RequiresPostgresFact]
    public async Task EvaluateAll_StoppedInTheMiddle_GoesOnAndAsksNobodyTwice()
    {
        var watched = new WatchedRule();
        await using var matcher = await WithFiveHouseholdsAsync([.. SmallRules.All, watched]);
        watched.Once("H3", () => throw new InvalidOperationException("the process dies here"));

        await Assert.ThrowsAnyAsync<Exception>(() => SweepAsync(matcher));
        var book = matcher.Get<SweepBook>();
        var stopped = Assert.Single(await book.ListAsync(9, CancellationToken.None));
        Assert.Equal((SweepState.Running, 2), (stopped.State, stopped.Households));
        Assert.Equal(("test", null), (await book.EditionOfAsync("H2", default), await book.EditionOfAsync("H3", default)));

        // What the process that comes after it does within a minute.
        await JobAsync(matcher);

        var finished = Assert.Single(await book.ListAsync(9, CancellationToken.None));
        Assert.Equal((SweepState.Finished, 5, 1, 1), (finished.State, finished.Households, finished.Raised, finished.Gained));
        Assert.Equal(1, watched.Asked["H1"]);
        Assert.Equal(1, watched.Asked["H5"]);
        Assert.Equal("test", await book.EditionOfAsync("H5", default));
    }

    [RequiresPostgresFact]
    public async Task EditionSweep_NewEdition_SweepsEverybodyOnceAndTellsTheDifference()
    {
        await using var matcher = await WithFiveHouseholdsAsync(SmallRules.All);
        await SweepAsync(matcher);
        await JobAsync(matcher);
        var book = matcher.Get<SweepBook>();
        Assert.Single(await book.ListAsync(9, CancellationToken.None));

        matcher.Law.Current = Without("T2");
        await JobAsync(matcher);
        await JobAsync(matcher);

        var (second, first) = await book.ListAsync(9, CancellationToken.None) is [var one, var other] ? (one, other) : throw new InvalidOperationException();
        Assert.Equal((SweepCause.NewEdition, "without T2", first.Id), (second.Cause, second.Edition, second.ComparedWith));
        Assert.Equal((0, 0, 1, 0, 1), (second.Raised, second.Updated, second.Cleared, second.Gained, second.Lost));
        Assert.Equal(
            [new SweepDifference(RuleDirection.Remove, new RuleId("T2"), "421281001", 0, 0, 1)],
            await book.DifferencesAsync(second.Id, CancellationToken.None));
    }

    [RequiresPostgresFact]
    public async Task EvaluateAll_EditionChangesOnTheWay_BeginsAnewAndComparesWithTheLastFinished()
    {
        var watched = new WatchedRule();
        await using var matcher = await WithFiveHouseholdsAsync([.. SmallRules.All, watched]);
        await SweepAsync(matcher);
        // Between two sweeps the stream raises a finding in the first chunk; both sweeps see it, one report may tell it.
        await matcher.RecordsAsync(Matcher.Death("d-1", Person.Nth(1)));
        watched.Once("H4", () => matcher.Law.Current = Without("T2"));

        await SweepAsync(matcher);

        var book = matcher.Get<SweepBook>();
        var sweeps = await book.ListAsync(9, CancellationToken.None);
        Assert.Equal([SweepState.Finished, SweepState.GivenUp, SweepState.Finished], sweeps.Select(sweep => sweep.State));
        Assert.Equal((sweeps[2].Id, "without T2", 5), (sweeps[0].ComparedWith, sweeps[0].Edition, sweeps[0].Households));
        Assert.Equal((1, 0, 1), (sweeps[0].Raised, sweeps[0].Updated, sweeps[0].Cleared));
        Assert.Empty(await book.DifferencesAsync(sweeps[1].Id, CancellationToken.None));
    }

    [RequiresPostgresFact]
    public async Task EvaluateAll_StandardRose_ListsRaiseAndBackPayAndDrawsASample()
    {
        var law = ParameterFiles.Load(RulesFolder.OfRepository);
        await using var matcher = await Matcher.CreateAsync(postgres, [new J01AmountBelowNewStandard()]);
        matcher.Law.Current = law;
        await matcher.RosterAsync("2023-01-01", [
            Matcher.Line("H1", Person.Nth(1), line => (line.MonthlyAmountFen, line.DeclaredMonthlyIncomeFen) = (55_000, 0)),
            Matcher.Line("H2", Person.Nth(2), line => (line.MonthlyAmountFen, line.DeclaredMonthlyIncomeFen) = (64_900, 0)),
        ]);

        await SweepAsync(matcher);

        var book = matcher.Get<SweepBook>();
        var sweep = (await book.FindAsync(null, CancellationToken.None))!;
        var owed = Assert.Single(await book.RaisesAsync(sweep.Id, CancellationToken.None));
        Assert.Equal(("H1", "421281001", "dibao", new DateOnly(2023, 4, 1), 3), (owed.HouseholdId, owed.Town, owed.Programme, owed.Since, owed.Months));
        Assert.Equal((Money.FromYuan(99), Money.FromYuan(297)), (owed.Raise, owed.BackPay));
        var sample = await book.SampleAsync(sweep, CancellationToken.None);
        Assert.Equal(["H1"], sample.Findings.Select(finding => finding.HouseholdId));
        Assert.Equal((1, 0.98), (sample.Expected!.Items, sample.Expected.Precision));
    }

    [RequiresPostgresFact]
    public async Task EvaluateAll_SharedOutAmongConnections_FindsWhatOneFinds()
    {
        var found = new List<string[]>();
        foreach (var readers in (int[])[1, 3])
        {
            await using var matcher = await Matcher.CreateAsync(postgres, SmallRules.All, new() { SweepReaders = readers });
            await matcher.RosterAsync("2023-01-01", [.. Enumerable.Range(1, 600).Select(n => Matcher.Line($"H{n}", Person.Nth(n)))]);
            var law = matcher.Law.Current;
            matcher.Law.Current = Without("T2");
            await matcher.RecordsAsync([.. Enumerable.Range(1, 100).Select(n => Matcher.Car($"car-{n}", Person.Nth(6 * n)))]);
            matcher.Law.Current = law;

            var swept = await SweepAsync(matcher);

            Assert.Equal((600, 100), (swept.Households, swept.FindingsChanged));
            found.Add(await matcher.OpenFindingsAsync());
        }

        Assert.Equal(found[0], found[1]);
    }

    private static Task<SweepResult> SweepAsync(Matcher matcher) =>
        matcher.Get<HouseholdSweep>().EvaluateAllAsync(s_day, CancellationToken.None);

    private static Task JobAsync(Matcher matcher) => matcher.Get<IEnumerable<IScheduledJob>>().OfType<EditionSweep>().Single()
        .RunAsync(matcher.Clock.GetUtcNow(), CancellationToken.None);

    private static ParameterEdition Without(string rule) => new($"without {rule}", new ParameterSet(
    [
        new ParameterEntry(default, null, new ParameterValue(
            RuleStages.Prefix + rule, (int)RuleStage.Off, ParameterUnits.Stage, new DateOnly(2023, 1, 1), "national", "test", true)),
    ]));

    // One of them has a car, and nothing has been swept yet.
    private async Task<Matcher> WithFiveHouseholdsAsync(IReadOnlyList<IRule> rules)
    {
        var matcher = await Matcher.CreateAsync(postgres, rules, s_twoAtATime);
        await matcher.RosterAsync("2023-01-01", [.. Enumerable.Range(1, 5).Select(n => Matcher.Line($"H{n}", Person.Nth(n)))]);
        await matcher.RecordsAsync(Matcher.Car("car-1", Person.Nth(5)));
        foreach (var watched in rules.OfType<WatchedRule>())
            watched.Asked.Clear();
        return matcher;
    }
}
