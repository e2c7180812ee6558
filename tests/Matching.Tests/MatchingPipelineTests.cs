using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests;

public sealed class MatchingPipelineTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Person A = Person.Nth(1);
    private static readonly Person B = Person.Nth(2);
    private static readonly Person Stranger = Person.Nth(50);

    [RequiresPostgresFact]
    public async Task Run_DeathOfAMember_RaisesOneFindingAndTellsIt()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(Matcher.Death("D1", A), Matcher.Death("D2", Stranger));

        Assert.Equal(["H1 T1 1"], await matcher.OpenFindingsAsync());
        var sent = Assert.Single(await matcher.SentAsync());
        Assert.Equal(
            (FindingState.Raised, 1L, "H1", "421281001001", "red", "remove", "2023-06-01"),
            (sent.State, sent.Revision, sent.HouseholdId, sent.Region, sent.Level, sent.Direction, sent.EvaluatedOn));
        Assert.Equal(["dibao"], sent.Programmes);
        Assert.Equal(matcher.Clock.GetUtcNow().ToUnixTimeMilliseconds(), sent.CausedByReceivedAtMs);
        Assert.Equal("D1", TraceJson.Read(sent.TraceJson).Steps[0].Source!.RecordId);
    }

    [RequiresPostgresFact]
    public async Task Run_SameRecordsAgain_ChangeNothing()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(Matcher.Death("D1", A), Matcher.Car("V1", B));
        await matcher.RecordsAsync(Matcher.Car("V1", B), Matcher.Death("D1", A), Matcher.Death("D1", A));

        Assert.Equal(2, (await matcher.SentAsync()).Count);
        Assert.Equal(2, await matcher.Database.ScalarAsync<long>("select count(*) from matching.facts"));
        Assert.Equal(2, await matcher.Database.ScalarAsync<long>("select count(*) from matching.finding_changes"));
    }

    [RequiresPostgresFact]
    public async Task Run_CrashBeforeTheCommit_DoublesNothing()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.CrashAsync(Matcher.Death("D1", A));
        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from matching.facts"));

        await matcher.RecordsAsync(Matcher.Death("D1", A));
        Assert.Single(await matcher.SentAsync());
        Assert.Equal(1, await matcher.Database.ScalarAsync<long>("select count(*) from matching.facts"));
    }

    [RequiresPostgresFact]
    public async Task Run_RecordWithdrawnOrCorrectedToAStranger_ClearsTheFinding()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(Matcher.Death("D1", A), Matcher.Death("D2", B));
        Assert.Equal(2, (await matcher.OpenFindingsAsync()).Length);

        var withdrawn = Matcher.Death("D1", A, 2);
        withdrawn.Withdrawn = true;
        await matcher.RecordsAsync(withdrawn, Matcher.Death("D2", Stranger, 2));

        Assert.Empty(await matcher.OpenFindingsAsync());
        Assert.Equal(2, await matcher.Database.ScalarAsync<long>("select count(*) from matching.facts where superseded_at is not null"));
        Assert.Equal([FindingState.Cleared, FindingState.Cleared], (await matcher.SentAsync()).Skip(2).Select(one => one.State));
    }

    [RequiresPostgresFact]
    public async Task Run_ResentWithoutVersionsUnderAnotherNumber_SupersedesThroughTheKnownRecords()
    {
        // Versions that are instants of receipt: the miss itself is not remembered, but the record is known as a hit,
        // also to a process that starts later.
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(Matcher.Death("D1", A, 1_685_000_000_000));
        await using var later = matcher.Twin();
        await later.RecordsAsync(Matcher.Death("D1", Stranger, 1_685_000_000_500));

        Assert.Empty(await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task Run_NameDiffers_IsAMediumMatch()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(Matcher.Death("D1", A with { Name = "欧阳修" }));

        Assert.Equal("yellow", Assert.Single(await matcher.SentAsync()).Level);
    }

    [RequiresPostgresFact]
    public async Task Run_NoNumber_NameAndBirthGiveAWeakMatchAndOneAloneNone()
    {
        await using var matcher = await WithRosterAsync();
        var weak = Matcher.Death("D1", A with { Number = "" });
        weak.Subject.BirthDate = A.BirthDate.ToString("yyyy-MM-dd", null);
        var otherDay = Matcher.Death("D2", A with { Number = "" });
        otherDay.Subject.BirthDate = A.BirthDate.AddDays(1).ToString("yyyy-MM-dd", null);
        await matcher.RecordsAsync(weak, otherDay, Matcher.Death("D3", A with { Number = "" }));

        Assert.Equal("yellow", Assert.Single(await matcher.SentAsync()).Level);
        Assert.Equal("D1", await matcher.Database.ScalarAsync<string>("select record_id from matching.facts"));
    }

    [RequiresPostgresFact]
    public async Task Run_PriceUnknown_IsAnOpenQuestionUntilItIsKnown()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(Matcher.Car("V1", A, 1, null));
        Assert.Equal(["vehicle.price"], await matcher.Database.ScalarAsync<string[]>("select missing from matching.open_questions"));
        Assert.Empty(await matcher.OpenFindingsAsync());

        await matcher.RecordsAsync(Matcher.Car("V1", A, 2));
        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from matching.open_questions"));
        Assert.Equal(["H1 T2 1"], await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task Run_RosterChangesMeanwhile_TheNextBatchSeesIt()
    {
        await using var matcher = await WithRosterAsync();
        await using var other = matcher.Twin();
        await other.RecordsAsync(Matcher.Death("D1", Stranger));
        Assert.Empty(await matcher.OpenFindingsAsync());

        await matcher.RosterAsync("2023-05-01", [Matcher.Line("H1", A), Matcher.Line("H9", Stranger)]);
        await other.RecordsAsync(Matcher.Death("D1", Stranger, 2), Matcher.Death("D2", B));

        // B left with that snapshot: a record of B is now a stranger's.
        Assert.Equal(["H9 T1 3"], await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task Run_FormerNumberRegisteredAsAlias_ConcernsThePerson()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.Get<AliasRegistry>().AddAsync(
            CitizenId.Parse(Stranger.Number).Id, CitizenId.Parse(A.Number).Id, null, null, "police letter 7", CancellationToken.None);
        await matcher.RecordsAsync(Matcher.Car("V1", Stranger with { Name = A.Name }));

        Assert.Equal(["H1 T2 1"], await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task EvaluateAll_WindowPassed_ClearsWithoutARecord()
    {
        await using var matcher = await WithRosterAsync();
        await matcher.RecordsAsync(new RegistryRecord
        {
            Source = "hospitalizations", RecordId = "S1", Version = 1,
            Subject = new() { CitizenNumber = A.Number, Name = A.Name },
            HospitalStay = new() { Hospital = "市人民医院", AdmittedOn = "2023-05-20", OwnPaymentFen = 1_200_000 },
        });
        Assert.Equal(["H1 T3 1"], await matcher.OpenFindingsAsync());

        var sweep = matcher.Get<HouseholdSweep>();
        Assert.Equal(new SweepResult(2, 0), await sweep.EvaluateAllAsync(new(2023, 6, 18), CancellationToken.None));
        Assert.Equal(new SweepResult(2, 1), await sweep.EvaluateAllAsync(new(2023, 6, 19), CancellationToken.None));
        Assert.Empty(await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task Members_OfAHousehold_AreMaskedInRosterOrder()
    {
        await using var matcher = await WithRosterAsync();
        var members = await matcher.Get<IRosterDirectory>().MembersAsync("H1", CancellationToken.None);

        Assert.Equal(PersonName.Read(A.Name).Name!.Masked, Assert.Single(members).MaskedName);
        Assert.Equal($"421281********{A.Number[14..]}", members[0].MaskedNumber);
        Assert.Equal(
            [new RosterCount("421281001001", "", 2, 2), new RosterCount("421281001001", "dibao", 2, 2)],
            await matcher.Get<IRosterDirectory>().CountsAsync(CancellationToken.None));
    }

    [RequiresPostgresFact]
    public async Task Counts_HouseholdUnderTwoProgrammes_IsOneInTheTotal()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync(
            "2023-01-01",
            [
                Matcher.Line("H1", A), Matcher.Line("H1", B, line => line.Programme = "rigid"),
                Matcher.Line("H2", A, line => line.Region = "421281001002"),
            ]);

        Assert.Equal(
            [
                new RosterCount("421281001001", "", 1, 2), new RosterCount("421281001001", "dibao", 1, 1),
                new RosterCount("421281001001", "rigid", 1, 1), new RosterCount("421281001002", "", 1, 1),
                new RosterCount("421281001002", "dibao", 1, 1),
            ],
            await matcher.Get<IRosterDirectory>().CountsAsync(CancellationToken.None));
    }

    private async Task<Matcher> WithRosterAsync()
    {
        var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", A), Matcher.Line("H2", B)]);
        return matcher;
    }
}
