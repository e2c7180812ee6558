using System.Globalization;
using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// A24: help ended over one asset, a member is severely disabled or ill, and nobody helps the household now. In Jian'ou a
/// disabled couple went without help for three years because a company of a namesake listed the wife as supervisor; the
/// list of the removed against the list of the disabled found it. A second person should look.
/// </summary>
public sealed class A24RemovedOnOneAssetFact : IRule
{
    public const string WindowMonths = "wrongful_removal.window_months";

    public RuleId Id { get; } = new("A24");

    public int Version => 1;

    public RuleDirection Direction => RuleDirection.Add;

    public IReadOnlyList<string> Sources { get; } = [Records.Sources.Roster, Records.Sources.Disability];

    public IReadOnlyList<RuleOutcome> Evaluate(HouseholdState household, RuleContext context)
    {
        if (household.Members.Any(m => m.HasBasicHelp(context.On)) || Removal(household, context.On) is not { } removal)
            return [];
        var affected = household.Members.Where(m => !m.IsReportedDead(context.On)
            && (Disabilities.IsSeverelyDisabled(m, context.On) || m.SevereIllness == true)).ToList();
        return affected.Count == 0 ? [] : [new RuleOutcome(0, Judge(household, removal, affected, context))];
    }

    private static Verdict Judge(HouseholdState household, Enrolment removal, List<Member> affected, RuleContext context)
    {
        var trace = new TraceBuilder(0);
        if (context.Find(household, WindowMonths) is not { } window)
            return trace.Unknown("parameter.missing", WindowMonths);
        var ended = removal.EndedOn!.Value;
        if (!trace.Check(
            "removal.within_window", ended.AddMonths(window.Whole()) > context.On,
            string.Create(CultureInfo.InvariantCulture, $"{removal.Programme} {ended:yyyy-MM-dd}"), parameter: window))
            return trace.DoesNotApply();
        if (removal.EndReason is not { } reason)
            return trace.Unknown("removal.reason_unknown", "end_reason");
        if (!trace.Check("removal.over_one_asset", RegisterOf(reason) is not null, reason))
            return trace.DoesNotApply();

        var known = false;
        foreach (var member in affected)
            known |= StoodBefore(trace, member, ended, context.On);
        if (!known)
            return trace.DoesNotApply();
        trace.Check("removal.asset_still_registered", StillRegistered(household, RegisterOf(reason)!, context.On), reason);
        var months = (context.On.Year - ended.Year) * 12 + context.On.Month - ended.Month;
        return trace.Applies(
            Level.Orange, removal.MonthlyAmount is { } monthly ? new Money(checked(monthly.Fen * Math.Max(months, 1))) : null);
    }

    /// <summary>The last line of dibao or tekun that ended, unless its people died or asked for it.</summary>
    private static Enrolment? Removal(HouseholdState household, DateOnly on) => household.Members
        .SelectMany(m => m.Enrolments)
        .Where(e => e.Programme is Programmes.Dibao or Programmes.Tekun && e.EndedOn <= on)
        .OrderBy(e => e.EndedOn).ThenBy(e => e.EndReason, StringComparer.Ordinal).LastOrDefault();

    // What came after the removal is new, and belongs to A02 and A06.
    private static bool StoodBefore(TraceBuilder trace, Member member, DateOnly ended, DateOnly on)
    {
        var certificates = Disabilities.InForce(member, on).Where(c => Disabilities.IsSevere(c.Value.Kind, c.Value.Grade)).ToList();
        var before = false;
        foreach (var (fact, certificate) in certificates)
            before |= trace.Check(
                "disability.before_removal", certificate.IssuedOn < ended, fact, Disabilities.Text(certificate.Kind, certificate.Grade));
        if (certificates.Count == 0 && Disabilities.IsSevere(member.DisabilityKind, member.DisabilityGrade))
            before |= trace.Check("disability.severe_on_file", true, Disabilities.Text(member.DisabilityKind, member.DisabilityGrade));
        return before | (member.SevereIllness == true && trace.Check("illness.severe_on_file", true));
    }

    private static string? RegisterOf(string reason) => reason switch
    {
        "vehicle" or "property" or "business" or "assets" => reason,
        "车辆" => "vehicle",
        "房产" or "不动产" => "property",
        "工商登记" or "企业" => "business",
        "存款" or "金融资产" => "assets",
        _ => null,
    };

    private static bool StillRegistered(HouseholdState household, string register, DateOnly on) =>
        household.Members.SelectMany(m => m.FactsOf<FactValue>(MatchStrength.Strong)).Any(f => f.Value switch
        {
            VehicleValue v => register == "vehicle" && (v.EndedOn is not { } end || on < end),
            PropertyValue v => register == "property" && (v.EndedOn is not { } end || on < end),
            BusinessValue v => register == "business" && v.Status != "cancelled" && (v.EndedOn is not { } end || on < end),
            AssetsValue => register == "assets",
            _ => false,
        });
}
