using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Matching.Tests.Harness;

/// <summary>Three rules that are just large enough to exercise the machinery.</summary>
internal static class SmallRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new SmallRule("T1", RuleDirection.Remove, (member, fact, _) => fact is { Value: DeathValue }
            ? Applies(fact, member, fact.Match.Strength == MatchStrength.Strong ? Level.Red : Level.Yellow, null)
            : null),
        new SmallRule("T2", RuleDirection.Remove, (member, fact, _) => fact is { Value: VehicleValue { EndedOn: null } car }
            ? car.Price is { } price
                ? Applies(fact, member, Level.Orange, price)
                : new Verdict.Unknown(Steps(fact, member), ["vehicle.price"])
            : null),
        // Applies for 30 days after the admission: what a sweep must clear without any record.
        new SmallRule("T3", RuleDirection.Add, (member, fact, on) =>
            fact is { Value: HospitalStayValue stay } && on < stay.AdmittedOn.AddDays(30)
                ? Applies(fact, member, Level.Orange, stay.BorneByFamily)
                : null),
    ];

    private static Verdict.Applies Applies(Fact fact, Member member, Level level, Money? amount) =>
        new(Steps(fact, member), level, amount);

    private static Trace Steps(Fact fact, Member member) => new(
    [
        new()
        {
            Check = "test.fact", Outcome = StepOutcome.Yes, Source = fact.Source, Match = fact.Match.Strength,
            PersonId = member.PersonId,
        },
    ]);

    private sealed class SmallRule(string id, RuleDirection direction, Func<Member, Fact, DateOnly, Verdict?> judge) : IRule
    {
        public RuleId Id { get; } = new(id);

        public int Version => 1;

        public RuleDirection Direction => direction;

        public IReadOnlyList<string> Sources => [];

        public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
        [
            .. from member in household.Members
               from fact in member.Facts
               let verdict = judge(member, fact, context.On)
               where verdict is not null
               select new RuleOutcome(member.PersonId, verdict),
        ];
    }
}
