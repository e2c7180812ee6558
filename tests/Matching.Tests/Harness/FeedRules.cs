using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Tests.Harness;

/// <summary>Rules that say which feeds they read, and limits small enough for a test.</summary>
internal static class FeedRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new FeedRule("D1", Sources.Deaths, silence: false, member => Fact<DeathValue>(member)),
        new FeedRule("E1", Sources.Employment, silence: true, member => Fact<EmploymentValue>(member) is null && member.Facts is [var first, ..] ? first : null),
        new FeedRule("S1", Sources.Deaths, silence: false, member => Fact<DeathValue>(member) is { Value: DeathValue { ReportedBy: "medical" } } fact ? fact : null),
        new FeedRule("V1", Sources.Vehicles, silence: false, member => Fact<VehicleValue>(member)),
    ];

    public static ParameterSet Limits { get; } = new(
    [
        Value("volume_change", 0.3m), Value("volume_least", 5), Value("usual_deliveries", 8), Value("least_deliveries", 3),
        Value("hit_share_multiple", 3), Value("hits_least", 4), Value("repeat_share", 0.3m), Value("repeats_least", 3),
        Value("finding_rate_multiple", 3), Value("findings_least", 3), Value("allowed_age.deaths", 35),
        Value("allowed_age.employment", 65),
    ]);

    private static Fact? Fact<T>(Member member) => member.Facts.FirstOrDefault(fact => fact.Value is T);

    private static ParameterEntry Value(string key, decimal value) =>
        new(default, null, new($"feed.{key}", value, "count", new(2018, 1, 1), "national", "test", true));

    private sealed class FeedRule(string id, string source, bool silence, Func<Member, Fact?> reason) : IRule
    {
        public RuleId Id { get; } = new(id);

        public int Version => 1;

        public RuleDirection Direction => RuleDirection.Remove;

        public IReadOnlyList<string> Sources => [source];

        public IReadOnlyList<string> SilenceOf => silence ? [source] : [];

        public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        [
            .. from member in household.Members
               let fact = reason(member)
               where fact is not null
               select new RuleOutcome(member.PersonId, new Verdict.Applies(
                   new([new() { Check = "test.fact", Outcome = StepOutcome.Yes, Source = fact.Source, PersonId = member.PersonId }]),
                   Level.Red, null)),
        ];
    }
}
