using System.Globalization;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Payments;

/// <summary>Lays a household's paid lines beside its enrolments, programme by programme and month by month.</summary>
public static class PaidMonths
{
    /// <summary>First day of the month of a day.</summary>
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>A month as people write it, "2023-05".</summary>
    public static string TextOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>
    /// Every programme and month, up to the month of a context's day, of which a batch is known and in which the household
    /// was paid or could have been; in order of programme and month. Empty while no payments are known.
    /// </summary>
    public static IReadOnlyList<ProgrammeMonth> PaidMonthsIn(this HouseholdState household, RuleContext context) =>
        context.PaidMonths.Of(household, context, static (state, asked) => Lay(state, asked.On));

    private static List<ProgrammeMonth> Lay(HouseholdState household, DateOnly on)
    {
        if (household is not { Payments: { } lines, PaymentCoverage: { } coverage })
            return [];
        var paid = lines.ToLookup(line => (line.Programme, line.Month));
        var programmes = lines.Select(line => line.Programme)
            .Concat(household.Members.SelectMany(m => m.Enrolments).Select(e => e.Programme).Where(Programmes.PaysMonthly))
            .Distinct()
            .Order(StringComparer.Ordinal);
        var laid = new List<ProgrammeMonth>();
        foreach (var programme in programmes)
        {
            var months = coverage.MonthsOf(programme).Where(month => month <= on).ToList();
            foreach (var month in months)
            {
                List<PaymentLine> inMonth = [.. paid[(programme, month)]];
                var enrolled = Touching(household, programme, month);
                if (inMonth.Count > 0 || enrolled.Count > 0)
                    laid.Add(new(programme, month, month == months[^1], inMonth, enrolled));
            }
        }

        return laid;
    }

    private static List<(Member, Enrolment)> Touching(HouseholdState household, string programme, DateOnly month) =>
    [
        .. from member in household.Members
           from enrolment in member.Enrolments
           where enrolment.Programme == programme && enrolment.EnrolledOn < month.AddMonths(1)
               && (enrolment.EndedOn is not { } end || month < end)
           select (member, enrolment),
    ];
}
