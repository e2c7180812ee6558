using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests;

/// <summary>Records that no token leads to their person: linked, put before a clerk, or let go.</summary>
public sealed class LinkageTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Person Husband = new(Person.Nth(1).Number, "欧阳建国");
    private static readonly Person Wife = new(Person.Nth(5401).Number, "司徒桂英");

    [RequiresPostgresFact]
    public async Task Run_OneDigitWrongUnderTheSameName_IsLinkedAndRaisesADataCheckOnly()
    {
        await using var matcher = await WithCoupleAsync();
        await matcher.RecordsAsync(Matcher.Death("D1", Husband with { Number = Slip(Husband.Number, 15) }));

        Assert.Equal("yellow", Assert.Single(await matcher.SentAsync()).Level);
        Assert.Equal(["weak automatic linked 1"], await ReviewsAsync(matcher));
        Assert.Equal(1, await matcher.Database.ScalarAsync<long>("select count(*) from matching.facts where superseded_at is null"));
    }

    [RequiresPostgresFact]
    public async Task Run_OneDigitWrongUnderAnotherName_IsAQuestionAtMost()
    {
        await using var matcher = await WithCoupleAsync();
        await matcher.RecordsAsync(Matcher.Death("D1", Husband with { Number = Slip(Husband.Number, 15), Name = "上官婉儿" }));

        Assert.Empty(await matcher.SentAsync());
        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from matching.facts"));
        Assert.DoesNotContain(await ReviewsAsync(matcher), review => review.Contains("linked", StringComparison.Ordinal));
    }

    [RequiresPostgresFact]
    public async Task Run_HomophoneAndBirthDateWithoutNumber_WaitsForAClerk()
    {
        await using var matcher = await WithCoupleAsync();
        await matcher.RecordsAsync(Born(Matcher.Death("D1", new("", "欧阳健国")), Husband));

        Assert.Empty(await matcher.SentAsync());
        Assert.Equal(["weak open - 1"], await ReviewsAsync(matcher));
        Assert.Equal(0, await matcher.Database.ScalarAsync<long>("select count(*) from matching.facts"));
    }

    [RequiresPostgresFact]
    public async Task Run_NameAndBirthDateWithoutNumber_IsAWeakFactAndAQuestion()
    {
        await using var matcher = await WithCoupleAsync();
        await matcher.RecordsAsync(Born(Matcher.Death("D1", Husband with { Number = "" }), Husband));

        Assert.Equal("yellow", Assert.Single(await matcher.SentAsync()).Level);
        Assert.Equal(["weak open linked 1"], await ReviewsAsync(matcher));
    }

    [RequiresPostgresFact]
    public async Task Run_SpousesNumberUnderTheNameOfTheDead_IsAConflictThatPointsAtTheDead()
    {
        await using var matcher = await WithCoupleAsync();
        await matcher.RecordsAsync(Born(Matcher.Death("D1", Husband with { Name = Wife.Name }), Wife));

        Assert.Equal("yellow", Assert.Single(await matcher.SentAsync()).Level);
        Assert.Equal(["conflict open linked 1"], await ReviewsAsync(matcher));
        Assert.Equal(2, await matcher.Database.ScalarAsync<int>("select likelier_person_id from matching.reviews"));
    }

    [RequiresPostgresFact]
    public async Task Run_HomophoneUnderTheRightNumber_IsSettledWithoutAClerk()
    {
        await using var matcher = await WithCoupleAsync();
        await matcher.RecordsAsync(Born(Matcher.Death("D1", Husband with { Name = "欧阳健国" }), Husband));

        Assert.Equal("yellow", Assert.Single(await matcher.SentAsync()).Level);
        Assert.Equal(["conflict automatic linked 1"], await ReviewsAsync(matcher));
    }

    [RequiresPostgresFact]
    public async Task Run_RecordOfNobody_LeavesNothing()
    {
        await using var matcher = await WithCoupleAsync();
        var stranger = new Person(Slip(Person.Nth(9000).Number, 9), "慕容雪");
        await matcher.RecordsAsync(
            Born(Matcher.Death("D77", stranger), Person.Nth(9000)), Matcher.Car("V77", stranger with { Number = "" }));

        foreach (var table in (string[])["matching.reviews", "matching.review_changes", "matching.facts", "matching.record_heads"])
            Assert.Equal(0, await matcher.Database.ScalarAsync<long>($"select count(*) from {table}"));
    }

    [RequiresPostgresFact]
    public async Task Run_SameRecordsAgainAndAfterACrash_DoubleNothing()
    {
        await using var matcher = await WithCoupleAsync();
        RegistryRecord[] records =
        [
            Matcher.Car("V1", Husband with { Number = Slip(Husband.Number, 15) }),
            Born(Matcher.Death("D1", Husband with { Name = Wife.Name }), Wife),
        ];
        await matcher.CrashAsync(records);
        await matcher.RecordsAsync(records);
        await matcher.RecordsAsync(records);

        Assert.Equal(2, await matcher.Database.ScalarAsync<long>("select count(*) from matching.reviews"));
        Assert.Equal(2, await matcher.Database.ScalarAsync<long>("select count(*) from matching.review_changes"));
        Assert.Equal(2, await matcher.Database.ScalarAsync<long>("select count(*) from matching.facts"));
    }

    [RequiresPostgresFact]
    public async Task Run_LaterVersionUnderAnotherNumber_SupersedesThePairAlsoForALaterProcess()
    {
        await using var matcher = await WithCoupleAsync();
        await matcher.RecordsAsync(Matcher.Car("V1", Husband with { Number = Slip(Husband.Number, 15) }, 1_685_000_000_000));
        await using var later = matcher.Twin();
        await later.RecordsAsync(Matcher.Car("V1", Person.Nth(77), 1_685_000_000_500));

        Assert.Empty(await matcher.OpenFindingsAsync());
        Assert.Equal(["weak superseded - 1"], await ReviewsAsync(matcher));
        Assert.Equal(
            ["record", "later_version"],
            await matcher.Database.ScalarAsync<string[]>("select array_agg(reason order by revision) from matching.review_changes"));
    }

    [RequiresPostgresFact]
    public async Task Run_JudgedDifferent_HoldsForTheSameWordsFromAnyFeed()
    {
        await using var matcher = await WithCoupleAsync();
        var namesake = Husband with { Number = "" };
        await matcher.RecordsAsync(Born(Matcher.Death("D1", namesake), Husband));
        await new Clerk(matcher).JudgeAsync(1, Domain.Reviews.ReviewVerdict.Different);
        await matcher.RecordsAsync(Born(Matcher.Car("V1", namesake), Husband), Born(Matcher.Death("D1", namesake, 2), Husband));

        Assert.Equal(["weak different - 1", "weak different - 1"], await ReviewsAsync(matcher));
        Assert.Empty(await matcher.OpenFindingsAsync());
    }

    [RequiresPostgresFact]
    public async Task Run_RosterChanges_ProfilesFollow()
    {
        await using var matcher = await WithCoupleAsync();
        var slipped = Husband with { Number = Slip(Husband.Number, 15) };
        await matcher.RecordsAsync(Matcher.Car("V0", Person.Nth(50)));
        await matcher.RosterAsync("2023-05-01", [Matcher.Line("H1", Husband with { Name = "欧阳卫东" }), Matcher.Line("H1", Wife)]);
        await matcher.RecordsAsync(Matcher.Car("V1", slipped), Matcher.Car("V2", slipped with { Name = "欧阳卫东" }));
        Assert.Equal(["weak automatic linked 1"], await ReviewsAsync(matcher, "record_id = 'V2'"));

        await matcher.RosterAsync("2023-06-01", [Matcher.Line("H1", Wife)]);
        await matcher.RecordsAsync(Matcher.Car("V3", slipped with { Name = "欧阳卫东" }));
        Assert.Empty(await ReviewsAsync(matcher, "record_id = 'V3'"));
    }

    private static string Slip(string number, int at) =>
        string.Concat(number.AsSpan(0, at), ((char)('0' + (number[at] - '0' + 3) % 10)).ToString(), number.AsSpan(at + 1));

    private static RegistryRecord Born(RegistryRecord record, Person person)
    {
        record.Subject.BirthDate = person.BirthDate.ToString("yyyy-MM-dd", null);
        return record;
    }

    /// <summary>Pairs as "kind state linked person".</summary>
    private static Task<string[]> ReviewsAsync(Matcher matcher, string where = "true") => matcher.Database.ScalarAsync<string[]>(
        $$"""
        select coalesce(array_agg(concat_ws(' ',
            (array['weak', 'conflict', 'duplicate'])[kind],
            (array['open', 'same', 'different', 'unsure', 'superseded', 'automatic'])[state],
            case when linked then 'linked' else '-' end, person_id) order by review_id), '{}')
        from matching.reviews where {{where}}
        """);

    private async Task<Matcher> WithCoupleAsync()
    {
        var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", Husband), Matcher.Line("H1", Wife)]);
        return matcher;
    }
}
