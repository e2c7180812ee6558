using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Payments;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Ingestion.Import;

namespace LowIncomeMonitor.Host.Reconciliation;

/// <summary>
/// Lays a roster file and a payments file beside each other as households, so that the same rules judge them as in the
/// running service. Names and numbers only serve to find a line's person and go no further.
/// </summary>
internal sealed class PaidRoster
{
    private readonly Dictionary<string, List<RosterLine>> _lines;
    private readonly ILookup<string, BookedLine> _paid;
    private readonly Dictionary<(string Household, CitizenId Number, string Name), int> _people = [];

    public PaidRoster(IReadOnlyList<FileRecord<RosterLine>> roster, IReadOnlyList<FileRecord<RegistryRecord>> payments)
    {
        _lines = roster.GroupBy(r => r.Record.HouseholdId).ToDictionary(g => g.Key, g => g.Select(r => r.Record).ToList());
        foreach (var line in roster.Select(r => r.Record))
            _people.TryAdd(KeyOf(line.HouseholdId, line.CitizenNumber, line.Name), _people.Count + 1);
        Lines = [.. payments.Where(p => !p.Record.Withdrawn).Select(p => Read(p.Record))
            .OrderBy(l => l.BatchId, StringComparer.Ordinal).ThenBy(l => l.Line.Source.RecordId.Length).ThenBy(l => l.Line.Source.RecordId, StringComparer.Ordinal)];
        _paid = Lines.ToLookup(line => line.HouseholdId);
    }

    /// <summary>All paid lines, in order of batch and line.</summary>
    public IReadOnlyList<BookedLine> Lines { get; }

    /// <summary>Where most of the roster is: the place whose parameters hold for accounts and funds.</summary>
    public (RegionCode Region, AreaKind Area) Place => _lines.Values.SelectMany(l => l)
        .GroupBy(l => (RegionOf(l.Region), AreaOf(l.Area)))
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Item1.ToString(), StringComparer.Ordinal).ThenBy(g => g.Key.Item2)
        .Select(g => g.Key).FirstOrDefault();

    /// <summary>Every household of either file, in order of id; one that only the payments name has no members.</summary>
    /// <param name="coverage">Months and programmes that may be judged.</param>
    public IEnumerable<HouseholdState> Households(PaymentCoverage coverage)
    {
        var (region, area) = Place;
        return _lines.Keys.Concat(_paid.Select(g => g.Key)).Distinct().Order(StringComparer.Ordinal).Select(id =>
        {
            var lines = _lines.GetValueOrDefault(id) ?? [];
            return new HouseholdState
            {
                HouseholdId = id,
                Region = lines.Count > 0 ? RegionOf(lines[0].Region) : region,
                Area = lines.Count > 0 ? AreaOf(lines[0].Area) : area,
                Members = [.. lines.GroupBy(l => PersonOf(id, l.CitizenNumber, l.Name)).OrderBy(g => g.Key).Select(g => MemberOf(g.Key, [.. g]))],
                Payments = [.. _paid[id].Select(l => l.Line).OrderBy(l => l.Month)],
                PaymentCoverage = coverage,
            };
        });
    }

    private static Member MemberOf(int person, List<RosterLine> lines) => new()
    {
        PersonId = person,
        Order = person,
        Relation = lines[0].Relation,
        Enrolments = [.. lines.Select(l => new Enrolment(
            l.Programme, Day(l.EnrolledOn)!.Value, Day(l.EndedOn), l.EndReason,
            l.HasMonthlyAmountFen ? new Money(l.MonthlyAmountFen) : null))],
    };

    private BookedLine Read(RegistryRecord record)
    {
        var payment = record.Payment;
        var line = new PaymentLine(
            Day(payment.Month + "-01")!.Value, PersonOf(payment.HouseholdId, record.Subject.CitizenNumber, record.Subject.Name), payment.Programme,
            new Money(payment.AmountFen), Day(payment.PaidOn), payment.Status == "returned", new RecordRef(Sources.Payments, record.RecordId, record.Version));
        return new(payment.HouseholdId, payment.BatchId, payment.AccountHash.Length == 0 ? null : payment.AccountHash, line);
    }

    // A line that names nobody, or somebody whom the roster does not know here, is paid to the household.
    private int PersonOf(string household, string number, string name) =>
        number.Length + name.Length == 0 ? 0 : _people.GetValueOrDefault(KeyOf(household, number, name));

    // By number where there is a valid one, else by name.
    private static (string, CitizenId, string) KeyOf(string household, string number, string name)
    {
        var id = CitizenId.Parse(number);
        return id.IsOk ? (household, id.Id, "") : (household, default, PersonName.Read(name).Name?.Key ?? name);
    }

    private static RegionCode RegionOf(string text) => RegionCode.Parse(text).Code;

    private static AreaKind AreaOf(string text) => text == "urban" ? AreaKind.Urban : AreaKind.Rural;

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
