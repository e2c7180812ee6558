using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A16: a member reaches the age of the old-age allowance within weeks, or has passed it, and draws none. Before the
/// birthday it is offered whatever is known of payments; after it a batch of the allowance must have arrived, or nothing
/// can be told.
/// </summary>
public sealed class A16ReachesAllowanceAge : IRule
{
    public const string Age = "old_age_allowance.age";
    public const string NoticeDays = "elder.allowance_notice_days";

    // No place pays it earlier; who is younger is no question where the age is not entered.
    private const int Youngest = 75;

    public RuleId Id { get; } = new("A16");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Roster, Records.Sources.Payments];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        var (age, notice) = (context.Find(household, Age), context.Find(household, NoticeDays));
        return
        [
            .. from member in household.LivingOn(context.On)
               where member.AgeOn(context.On) >= Youngest && IsLookedAt(household, member.BirthDate!.Value, age, notice, context.On)
               select new RuleOutcome(member.PersonId, Judge(household, member, age, notice, context)),
        ];
    }

    // Long after the birthday only batches of the allowance can say anything: without them it is no news.
    private static bool IsLookedAt(
        HouseholdState household, DateOnly birth, ParameterValue? age, ParameterValue? notice, DateOnly on) =>
        age is null || notice is null
        || (birth.AddYears(age.Whole()) is var reached && reached <= on.AddDays(notice.Whole())
            && (reached >= on.AddDays(-notice.Whole()) || household.LastPaidMonth(Programmes.ElderAllowance) is not null));

    private static Verdict Judge(
        HouseholdState household, Member member, ParameterValue? age, ParameterValue? notice, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (age is null || notice is null)
            return trace.Unknown("parameter.missing", age is null ? Age : NoticeDays);
        var reached = member.BirthDate!.Value.AddYears(age.Whole());
        var text = reached.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var ahead = trace.Check("elder.allowance_age_ahead", reached > context.On, text, parameter: notice);
        if (!ahead)
            trace.Check("elder.allowance_age_reached", true, text, parameter: age);

        if (household.LastPaidMonth(Programmes.ElderAllowance) is { } last)
            return trace.Check("payment.no_elder_allowance", !household.Draws(member, Programmes.ElderAllowance, last))
                ? trace.Applies(Level.Yellow, null)
                : trace.DoesNotApply();
        return ahead ? trace.Applies(Level.Yellow, null) : trace.Unknown("payment.not_known", "payments");
    }
}
