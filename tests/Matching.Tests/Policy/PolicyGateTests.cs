using LowIncomeMonitor.Domain.Policy;
using LowIncomeMonitor.Matching.Policy;
using LowIncomeMonitor.Matching.Rules;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using RulesFolder = LowIncomeMonitor.Matching.Tests.Rules.RulesFolder;

namespace LowIncomeMonitor.Matching.Tests.Policy;

public sealed class PolicyGateTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Approve_NeedsASecondPerson_AndUntilThenTheOldEditionStaysWhateverTheFolderHolds()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        using var folder = new RulesFolder().With("parameters/p.yaml", Pack("live"));
        var (packs, gate) = await StartAsync(matcher, folder);
        var first = packs.Current.Version;

        folder.With("parameters/p.yaml", Pack("off"));
        var second = packs.Look()!.Candidate!;
        Assert.Equal(first, packs.Current.Version);
        var proposed = await gate.ProposeAsync("Chen Wei", "the circular of June", null, false, null, default);
        Assert.Equal((second, first, new DateOnly(2023, 6, 1)), (proposed.Edition, proposed.Base, proposed.On));

        // A process that starts now has the new files and must use the old law.
        var (restarted, other) = await StartAsync(matcher, folder);
        Assert.Equal(first, restarted.Current.Version);
        Assert.Contains(second, restarted.Status.ToString(), StringComparison.Ordinal);

        Assert.Equal(GateAnswer.NeedsSecondPerson, await gate.DecideAsync(second, GateStep.Approved, " chen  wei", "fine", default));
        Assert.Equal(GateAnswer.NotTheProposer, await gate.DecideAsync(second, GateStep.Withdrawn, "Li Na", "fine", default));
        Assert.Equal(first, packs.Current.Version);

        Assert.Equal(GateAnswer.Done, await gate.DecideAsync(second, GateStep.Approved, "Li Na", "read and compared", default));
        Assert.Equal(second, packs.Current.Version);
        await other.FollowAsync(default);
        Assert.Equal(second, restarted.Current.Version);
        Assert.Equal(GateAnswer.NotWaiting, await gate.DecideAsync(second, GateStep.Rejected, "Li Na", "again", default));
        var standing = await gate.StandingAsync(9, default);
        Assert.Equal((second, 0), (standing.InForce, standing.Waiting.Count));
        Assert.Equal([GateStep.Approved, GateStep.Proposed, GateStep.First], standing.Journal.Select(entry => entry.Step));
        await Assert.ThrowsAsync<PostgresException>(() => matcher.Database.ExecuteAsync("update matching.policy_decisions set who = 'x'"));
    }

    [RequiresPostgresFact]
    public async Task Propose_FolderWithFaults_IsRefusedWholeAndARestartKeepsTheEditionInForce()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        using var folder = new RulesFolder().With("parameters/p.yaml", Pack("live"));
        var (packs, gate) = await StartAsync(matcher, folder);
        folder.With("parameters/p.yaml", Pack("perhaps")).With("parameters/q.yaml", "region: [\n");

        var refusal = await Assert.ThrowsAsync<RulesFilesException>(() => gate.ProposeAsync("Chen", "why", null, false, null, default));

        Assert.Equal(2, refusal.Faults.Count);
        var (restarted, other) = await StartAsync(matcher, folder);
        Assert.Equal(packs.Current.Version, restarted.Current.Version);
        Assert.Equal(2, restarted.Status.Faults.Count);
        Assert.Empty((await other.StandingAsync(9, default)).Waiting);
    }

    [RequiresPostgresFact]
    public async Task Follow_FirstStartWithFaults_IsRefused()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        using var folder = new RulesFolder().With("parameters/p.yaml", Pack("perhaps"));

        await Assert.ThrowsAsync<RulesFilesException>(() => StartAsync(matcher, folder));
    }

    [RequiresPostgresFact]
    public async Task Approve_AnotherEditionCameIntoForceMeanwhile_IsOutdated()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        using var folder = new RulesFolder().With("parameters/p.yaml", Pack("live"));
        var (_, gate) = await StartAsync(matcher, folder);
        folder.With("parameters/p.yaml", Pack("off"));
        var one = await gate.ProposeAsync("Chen", "one", null, false, null, default);
        folder.With("parameters/p.yaml", Pack("shadow"));
        var other = await gate.ProposeAsync("Chen", "other", null, false, null, default);

        Assert.Equal(GateAnswer.Done, await gate.DecideAsync(one.Edition, GateStep.Approved, "Li", "fine", default));
        Assert.Equal(GateAnswer.Outdated, await gate.DecideAsync(other.Edition, GateStep.Approved, "Li", "fine", default));
        Assert.Equal(GateAnswer.Done, await gate.DecideAsync(other.Edition, GateStep.Withdrawn, "Chen", "to be compared anew", default));
        Assert.Equal(other.Edition, (await gate.ProposeAsync("Chen", "other", null, false, null, default)).Edition);
        Assert.Equal(GateAnswer.Done, await gate.DecideAsync(other.Edition, GateStep.Rejected, "Li", "no", default));
    }

    [RequiresPostgresFact]
    public async Task Propose_OnTrial_ShowsWhomItTouchesAndKeepsOnlyTheDifference()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        using var folder = new RulesFolder().With("parameters/p.yaml", Pack("live"));
        var (packs, gate) = await StartAsync(matcher, folder);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", Person.Nth(1)), Matcher.Line("H2", Person.Nth(2))]);
        await matcher.RecordsAsync(Matcher.Car("car-1", Person.Nth(1)), Matcher.Death("d-1", Person.Nth(2)));
        folder.With("parameters/p.yaml", Pack("off"));

        var proposal = await gate.ProposeAsync("Chen", "T2 finds nothing", null, trial: true, null, default);

        var kept = Assert.Single((await gate.StandingAsync(9, default)).Waiting);
        Assert.Equal(proposal.Effect.Findings!.All, kept.Effect.Findings!.All);
        Assert.Equal(new FindingCounts(0, 1, 1), kept.Effect.Findings.All);
        Assert.Equal(new FindingCounts(0, 1, 1), kept.Effect.Findings.ByTown["421281001"]);
        await gate.FollowAsync(default);
        matcher.Law.OnTrial = packs.OnTrial;
        await matcher.Get<HouseholdSweep>().EvaluateAllAsync(new(2023, 6, 1), CancellationToken.None);

        Assert.Equal(["H1 T2 1", "H2 T1 2"], await matcher.OpenFindingsAsync());
        Assert.Equal(new TrialCount(0, 1, 0), Assert.Single((await gate.StandingAsync(9, default)).Waiting).Trial);
        await gate.DecideAsync(proposal.Edition, GateStep.Rejected, "Li", "it found one", default);
        Assert.Null(packs.OnTrial);
        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from matching.candidate_differences"));
    }

    [RequiresPostgresFact]
    public async Task Follow_SetUpToWorkWithoutApproval_TakesTheFolderAndSaysSo()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        using var folder = new RulesFolder().With("parameters/p.yaml", Pack("live"));
        var (packs, gate) = await StartAsync(matcher, folder, withoutApproval: true);
        folder.With("parameters/p.yaml", Pack("off"));
        packs.Look();

        await gate.FollowAsync(default);

        var standing = await gate.StandingAsync(9, default);
        Assert.Equal(packs.Current.Version, standing.InForce);
        Assert.Equal([GateStep.Unchecked, GateStep.First], standing.Journal.Select(entry => entry.Step));
        // Who then works with approval goes on from there.
        Assert.Equal(standing.InForce, (await StartAsync(matcher, folder)).Packs.Current.Version);
    }

    private static async Task<(LivePacks Packs, PolicyGate Gate)> StartAsync(Matcher matcher, RulesFolder folder, bool withoutApproval = false)
    {
        var packs = new LivePacks(folder.Path, gated: !withoutApproval);
        var gate = new PolicyGate(
            matcher.Database.DataSource, packs, matcher.Get<LawComparison>(), new GateOptions { WithoutApproval = withoutApproval },
            matcher.Get<EvaluationDay>(), matcher.Clock, NullLogger<PolicyGate>.Instance);
        await gate.FollowAsync(CancellationToken.None);
        return (packs, gate);
    }

    private static string Pack(string stage) => $$"""
        region: national
        parameters:
          - { key: rule.stage.T2, title: Stage of T2, unit: stage, values: [{ from: 2023-01-01, value: {{stage}}, reference: r, confirmed: true }] }
        """;
}
