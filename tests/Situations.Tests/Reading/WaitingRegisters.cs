using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Situations.Tests.Reading;

/// <summary>
/// Registers that no format holds yet, as stories tell of them: so that the rules that wait for them are shown to work the
/// day the feed comes.
/// </summary>
internal static class WaitingRegisters
{
    public static IReadOnlyDictionary<string, Func<Columns, (FactValue Value, DateOnly? From, DateOnly? To)>> All { get; } =
        new Dictionary<string, Func<Columns, (FactValue, DateOnly?, DateOnly?)>>(StringComparer.Ordinal)
        {
            [Sources.Births] = row => Since(new ArrivalValue(
                row.Word("kind", "birth", "adoption"), row.Day("on"), row.FlagOrNull("registered_here")), v => v.On),
            [Sources.Guardianship] = row => Since(new GuardianshipValue(
                row.Word("kind", "custody_removed", "deported", "missing"), row.Day("from"), row.DayOrNull("to")), v => v.From),
            [Sources.MedicalCover] = row => Since(new MedicalCoverValue(
                row.WholeOrNull("year") ?? 0, row.Word("status", "insured", "insured_elsewhere", "not_insured", "in_progress")), _ => null),
            [Sources.Shelters] = row => Since(new ShelterStayValue(
                row.Day("from"), row.DayOrNull("registered_on"), row.DayOrNull("relatives_found_on")), v => v.From),
            [Sources.Utilities] = row => Since(new UtilityUseValue(
                row.Word("kind", "water", "power"), row.Day("zero_since"), row.Day("read_on"), row.DayOrNull("last_contact_on")),
                v => v.ZeroSince),
            [Sources.CrimeVictims] = row => Since(new CrimeVictimValue(row.Day("on")), v => v.On),
            [Sources.CareLevels] = row => Since(new CareLevelValue(
                row.Word("level", "full", "partial", "none"), row.Day("assessed_on")), v => v.AssessedOn),
            [Sources.HelpFirst] = row => Since(new HelpFirstValue(
                row.Day("granted_on"), row.DayOrNull("papers_on"), row.MoneyOrNull("amount")), v => v.GrantedOn),
        };

    private static (FactValue, DateOnly?, DateOnly?) Since<T>(T value, Func<T, DateOnly?> from)
        where T : FactValue => (value, from(value), null);
}
