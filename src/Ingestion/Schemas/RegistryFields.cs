using LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>The columns that every register has, under the name that each gives them.</summary>
internal static class RegistryFields
{
    private const int LongestRecordId = 100;

    // A name may be as long as the domain reads one; longer ones are refused as too long rather than cut.
    private const int LongestName = Domain.People.PersonName.MaxLength;
    private const int LongestNumber = 64;

    public static Field<RegistryRecord> RecordId { get; } = Fields<RegistryRecord>.Text(
        "record_id", (r, v) => r.RecordId = v, r => r.RecordId, LongestRecordId).Must();

    public static Field<RegistryRecord> Version { get; } = Fields<RegistryRecord>.Whole(
        "record_version", 0, long.MaxValue, (r, v) => r.Version = v, r => r.Version == 0 ? null : r.Version);

    public static Field<RegistryRecord> Withdrawn { get; } = Fields<RegistryRecord>.Flag(
        "withdrawn", (r, v) => r.Withdrawn = v, r => r.Withdrawn ? true : null);

    public static Field<RegistryRecord> Number(string column) => Fields<RegistryRecord>.Text(
        column, (r, v) => r.Subject.CitizenNumber = v, r => r.Subject.CitizenNumber, LongestNumber);

    public static Field<RegistryRecord> Name(string column) => Fields<RegistryRecord>.Text(
        column, (r, v) => r.Subject.Name = v, r => r.Subject.Name, LongestName).Must();

    public static Field<RegistryRecord> BirthDate { get; } = Fields<RegistryRecord>.PastDay(
        "birth_date", (r, v) => r.Subject.BirthDate = v, r => r.Subject.BirthDate);
}
