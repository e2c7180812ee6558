using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Tests.Harness;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Matching.Tests;

public sealed class HouseholdInquiryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateOnly s_june = new(2023, 6, 1);
    private static readonly Person s_one = Person.Nth(1);
    private static readonly Person s_two = Person.Nth(2);

    [RequiresPostgresFact]
    public async Task Ask_RecordThatCameLate_ChangesOnlyWhatWasKnownAfterIt()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", s_one), Matcher.Line("H1", s_two, l => l.Relation = "spouse")]);
        await matcher.RecordsAsync(Matcher.Car("car-1", s_two));
        var before = matcher.Clock.GetUtcNow();
        matcher.Clock.Move(TimeSpan.FromDays(40));
        await matcher.RecordsAsync(Matcher.Death("d-1", s_one, diedOn: "2023-05-20"));

        Assert.Equal(["T2 2 90,000.00"], await SaysAsync(matcher, s_june, before));
        Assert.Equal(["T1 1 ", "T2 2 90,000.00"], await SaysAsync(matcher, s_june, null));
        Assert.Equal(["T1 1 ", "T2 2 90,000.00"], await SaysAsync(matcher, s_june, matcher.Clock.GetUtcNow()));
    }

    [RequiresPostgresFact]
    public async Task Ask_CorrectionAndWithdrawal_LeaveTheEarlierBeliefReadable()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", s_one)]);
        await matcher.RecordsAsync(Matcher.Car("car-1", s_one));
        var first = matcher.Clock.GetUtcNow();
        matcher.Clock.Move(TimeSpan.FromDays(1));
        await matcher.RecordsAsync(Matcher.Car("car-1", s_one, version: 2, priceFen: 1_000));
        var second = matcher.Clock.GetUtcNow();
        matcher.Clock.Move(TimeSpan.FromDays(1));
        var withdrawal = Matcher.Car("car-1", s_one, version: 3);
        withdrawal.Withdrawn = true;
        await matcher.RecordsAsync(withdrawal);

        Assert.Equal(["T2 1 90,000.00"], await SaysAsync(matcher, s_june, first));
        Assert.Equal(["T2 1 10.00"], await SaysAsync(matcher, s_june, second));
        Assert.Empty(await SaysAsync(matcher, s_june, null));
    }

    [RequiresPostgresFact]
    public async Task Ask_RosterThatChanged_IsReadAsOfTheDayAndOfWhatWasKnown()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-03-01", [Matcher.Line("H1", s_one), Matcher.Line("H1", s_two, l => l.Relation = "spouse")]);
        var march = matcher.Clock.GetUtcNow();
        matcher.Clock.Move(TimeSpan.FromDays(1));
        await matcher.RosterAsync("2023-05-01", [Matcher.Line("H1", s_one, l => { l.MonthlyAmountFen = 64_900; l.Area = "urban"; })]);

        var april = await StateAsync(matcher, new(2023, 4, 1), null);
        var today = await StateAsync(matcher, s_june, null);
        var asKnown = await StateAsync(matcher, s_june, march);

        Assert.Equal((2, "Rural", 500m), (april.Members.Count, april.Area.ToString(), april.MonthlyAmountOn(new(2023, 4, 1))!.Value.Yuan));
        Assert.Equal((1, "Urban", 649m), (today.Members.Count, today.Area.ToString(), today.MonthlyAmountOn(s_june)!.Value.Yuan));
        Assert.Equal((2, "Rural", 500m), (asKnown.Members.Count, asKnown.Area.ToString(), asKnown.MonthlyAmountOn(s_june)!.Value.Yuan));
        Assert.Null(await matcher.Get<HouseholdInquiry>().AskAsync("H1", s_june, march.AddDays(-1), default));
    }

    [RequiresPostgresFact]
    public async Task Ask_DayBeforeTheFirstRoster_TakesWhoWasHelpedThen()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-06-01", [Matcher.Line("H1", s_one), Matcher.Line("H1", s_two, l => l.EnrolledOn = "2023-05-15")]);

        Assert.Equal([1], (await StateAsync(matcher, new(2023, 4, 1), null)).Members.Select(m => m.PersonId));
        Assert.Equal(2, (await StateAsync(matcher, new(2023, 5, 15), null)).Members.Count);
    }

    [RequiresPostgresFact]
    public async Task Ask_PresentDayWithEverythingKnown_EqualsWhatTheServiceFound()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        await matcher.RosterAsync("2023-01-01", [Matcher.Line("H1", s_one), Matcher.Line("H2", s_two)]);
        await matcher.RecordsAsync(Matcher.Car("car-1", s_one), Matcher.Death("d-1", s_two), Matcher.Car("car-2", s_two, priceFen: null));

        var asked = (await SaysAsync(matcher, s_june, null)).Select(line => $"H1 {line[..4]}")
            .Concat((await SaysAsync(matcher, s_june, null, "H2")).Where(line => !line.Contains('?', StringComparison.Ordinal)).Select(line => $"H2 {line[..4]}"));

        Assert.Equal(await matcher.OpenFindingsAsync(), asked);
    }

    // One database; each permutation concerns people of its own, so that none sees the facts of another.
    [RequiresPostgresFact]
    public async Task Ask_AnyOrderOfArrival_SaysTheSameOfTheSameDay()
    {
        await using var matcher = await Matcher.CreateAsync(postgres);
        var permutations = Permutations(24);
        await matcher.RosterAsync("2023-01-01", [.. permutations.Select((_, n) => Matcher.Line($"H{n}", Person.Nth(n + 1)))]);
        for (var n = 0; n < permutations.Count; n++)
        {
            foreach (var step in permutations[n])
            {
                matcher.Clock.Move(TimeSpan.FromHours(1));
                await matcher.RecordsAsync(Arrival(step, n, Person.Nth(n + 1)));
            }
        }

        var expected = await SaysAsync(matcher, s_june, null, "H0");
        Assert.NotEmpty(expected);
        for (var n = 1; n < permutations.Count; n++)
            Assert.Equal(
                expected.Select(line => line.Replace(" 1 ", " ", StringComparison.Ordinal)),
                (await SaysAsync(matcher, s_june, null, $"H{n}")).Select(line => line.Replace($" {n + 1} ", " ", StringComparison.Ordinal)));
    }

    private static RegistryRecord Arrival(int step, int n, Person person)
    {
        var record = step switch
        {
            0 => Matcher.Car($"a-{n}", person, 1, 1_000),
            1 => Matcher.Car($"a-{n}", person, 2, 2_000),
            2 => Matcher.Car($"a-{n}", person, 3, 3_000),
            3 => Matcher.Car($"b-{n}", person, 1, null),
            4 => Matcher.Death($"d-{n}", person, 1),
            5 => Matcher.Death($"d-{n}", person, 2, "2023-05-19"),
            _ => Matcher.Car($"c-{n}", person, 2),
        };
        // The last says that a record was wrong of which the first version never came.
        record.Withdrawn = step == 6;
        return record;
    }

    private static async Task<string[]> SaysAsync(Matcher matcher, DateOnly on, DateTimeOffset? known, string household = "H1")
    {
        var answer = await matcher.Get<HouseholdInquiry>().AskAsync(household, on, known, default);
        return [.. answer!.Rules.Select(rule => rule.Outcome.Verdict switch
        {
            Verdict.Applies applies => $"{rule.Rule} {rule.Outcome.PersonId} {applies.Amount}",
            Verdict.Unknown unknown => $"{rule.Rule} {rule.Outcome.PersonId} ? {string.Join(',', unknown.Missing)}",
            _ => $"{rule.Rule} {rule.Outcome.PersonId} no",
        })];
    }

    private static async Task<HouseholdState> StateAsync(Matcher matcher, DateOnly on, DateTimeOffset? known) =>
        (await matcher.Get<HouseholdInquiry>().AskAsync("H1", on, known, default))!.Household;

    private static List<int[]> Permutations(int count)
    {
        var random = new Random(20261121);
        var permutations = new List<int[]> { Enumerable.Range(0, 7).ToArray() };
        while (permutations.Count < count)
        {
            var next = permutations[^1].ToArray();
            random.Shuffle(next);
            permutations.Add(next);
        }

        return permutations;
    }
}
