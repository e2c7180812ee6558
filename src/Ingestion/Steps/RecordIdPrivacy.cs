using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Ingestion.Schemas;

namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>
/// The record id travels in clear. Departments without a key of their own like to use the citizen number or the name
/// for one; such a record is refused, because sealing the rest would hide nothing.
/// </summary>
internal static class RecordIdPrivacy
{
    private static readonly Defect NamesPerson = new(
        RegistryFields.RecordId.Name,
        DefectCodes.RecordIdNamesPerson,
        "The record id contains the person's number or name; send a serial number or a hash instead.");

    public static Defect? Check(RegistryRecord record) =>
        Names(record.RecordId, record.Subject) || (record.Partner is { } partner && Names(record.RecordId, partner))
            ? NamesPerson
            : null;

    private static bool Names(string id, Subject person)
    {
        if (Contains(id, person.CitizenNumber) || ContainsName(id, person.Name))
            return true;
        // A number may be written differently in the two columns (15 digits, lower-case x, spaces).
        if (id.Length < 15)
            return false;
        var own = CitizenId.Parse(person.CitizenNumber);
        var inId = CitizenId.Parse(id);
        return own.IsOk && inId.IsOk && own.Id == inId.Id;
    }

    private static bool Contains(string id, string number) =>
        number.Length >= 15 && id.Contains(number, StringComparison.OrdinalIgnoreCase);

    /// <summary>Latin letters and digits alone are no reason: "A1" as a name would refuse half the ids.</summary>
    private static bool ContainsName(string id, string name) =>
        name.Length >= 2 && name.Any(c => c > '\u2E7F') && id.Contains(name, StringComparison.Ordinal);
}
