using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A03: a disability subsidy is due and none is paid: the living subsidy to whoever has a certificate and dibao, the care
/// subsidy with grade 1 or 2. Not due to people on tekun; children with an allowance keep the care subsidy only. While no
/// batch of the subsidy has arrived at all, that nobody is seen in one means nothing.
/// </summary>
public sealed class A03DisabilitySubsidyNotPaid : IRule
{
    public const string DueMonths = "disability.subsidy_due_months";

    public RuleId Id { get; } = new("A03");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Disability, Records.Sources.Payments];

    public IReadOnlyList<Type> About { get; } = [typeof(DisabilityValue)];

    public IReadOnlyList<string> SilenceOf { get; } = [Records.Sources.Payments];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context) =>
    [
        .. from member in household.LivingOn(context.On)
           let certificates = Disabilities.InForce(member, context.On)
           where certificates.Count > 0 && !member.IsUnder(context.On, Programmes.WatchExited, Programmes.WatchRefused)
           select new RuleOutcome(member.PersonId, Judge(household, member, certificates[0], context)),
    ];

    private static Verdict Judge(
        HouseholdState household, Member member, (Fact Fact, DisabilityValue Value) certificate, RuleContext context)
    {
        var trace = new TraceBuilder(member.PersonId);
        if (!trace.Check("help.not_tekun", !member.IsUnder(context.On, Programmes.Tekun)))
            return trace.DoesNotApply();
        if (context.Find(household, DueMonths) is not { } months)
            return trace.Unknown("parameter.missing", DueMonths);

        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var unpaid = false;
        var amount = (Money?)Money.Zero;
        foreach (var (programme, from) in Due(trace, member, certificate, context.On))
        {
            // Counted from the first whole month, so that nobody is reported before the subsidy could have been paid.
            var start = new DateOnly(from.Year, from.Month, 1).AddMonths(1 + months.Whole());
            var paid = household.LastPaidMonth(programme);
            if (!trace.Check(
                "disability.subsidy_due", start <= (paid ?? context.On), certificate.Fact, Text(start), Text(paid ?? context.On), months))
                continue;
            if (paid is not { } last)
                missing.Add("payments");
            else if (!trace.Check("payment.subsidy_drawn", household.Draws(member, programme, last), programme, Text(last)))
            {
                unpaid = true;
                amount = context.Find(household, Rate(programme)) is { } rate && amount is { } sum
                    ? sum + Money.FromYuan(rate.Value * Months(start, last)) : null;
            }
        }

        if (unpaid)
            return trace.Applies(Level.Orange, amount);
        return missing.Count > 0 ? trace.Unknown("payment.not_known", [.. missing]) : trace.DoesNotApply();
    }

    private static List<(string Programme, DateOnly From)> Due(
        TraceBuilder trace, Member member, (Fact Fact, DisabilityValue Value) certificate, DateOnly on)
    {
        var due = new List<(string, DateOnly)>();
        var dibao = member.Enrolments.Where(e => e.ActiveOn(on) && e.Programme == Programmes.Dibao).ToList();
        var child = member.IsUnder(on, Programmes.Orphan, Programmes.UnattendedChild);
        if (trace.Check("disability.living_subsidy_fits", dibao.Count > 0 && !child, certificate.Fact))
        {
            var helped = dibao.Min(e => e.EnrolledOn);
            due.Add((Programmes.DisabilityLiving, helped > certificate.Value.IssuedOn ? helped : certificate.Value.IssuedOn));
        }

        if (trace.Check(
            "disability.care_subsidy_fits", certificate.Value.Grade <= 2, certificate.Fact,
            Disabilities.Text(certificate.Value.Kind, certificate.Value.Grade)))
            due.Add((Programmes.DisabilityCare, certificate.Value.IssuedOn));
        return due;
    }

    private static string Rate(string programme) =>
        programme == Programmes.DisabilityLiving ? "disability.living_subsidy" : "disability.care_subsidy";

    private static int Months(DateOnly from, DateOnly to) => (to.Year - from.Year) * 12 + to.Month - from.Month + 1;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
