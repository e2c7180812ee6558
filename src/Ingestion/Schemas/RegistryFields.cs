using LowIncomeMonitor.Contracts.V1;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>The columns that every register has, under the name that each gives them.</summary>
internal static class RegistryFields
{
    public const int LongestRecordId = 100;

    // A name may be as long as the domain reads one; longer ones are refused as too long rather than cut.
    private const int LongestName = Domain.People.PersonName.MaxLength;
    private const int LongestNumber = 64;

    public static Field<RegistryRecord> RecordId { get; } = Fields<RegistryRecord>.Text(
        "record_id", (r, v) => r.RecordId = v, r => r.RecordId, LongestRecordId).Identity();

    public static Field<RegistryRecord> Version { get; } = Fields<RegistryRecord>.Whole(
        "record_version", 0, long.MaxValue, (r, v) => r.Version = v, r => r.Version == 0 ? null : r.Version);

    public static Field<RegistryRecord> Withdrawn { get; } = Fields<RegistryRecord>.Flag(
        "withdrawn", (r, v) => r.Withdrawn = v, r => r.Withdrawn ? true : null);

    public static Field<RegistryRecord> BirthDate { get; } = BirthDateOf("birth_date", r => r.Subject);

    public static Field<RegistryRecord> Number(string column) => NumberOf(column, r => r.Subject);

    public static Field<RegistryRecord> Name(string column) => NameOf(column, r => r.Subject).Must();

    /// <summary>The citizen number of one of several people whom a record names.</summary>
    public static Field<RegistryRecord> NumberOf(string column, Func<RegistryRecord, Subject> who) =>
        Fields<RegistryRecord>.Text(column, (r, v) => who(r).CitizenNumber = v, r => who(r).CitizenNumber, LongestNumber);

    public static Field<RegistryRecord> NameOf(string column, Func<RegistryRecord, Subject> who) =>
        Fields<RegistryRecord>.Text(column, (r, v) => who(r).Name = v, r => who(r).Name, LongestName);

    public static Field<RegistryRecord> BirthDateOf(string column, Func<RegistryRecord, Subject> who) =>
        Fields<RegistryRecord>.PastDay(column, (r, v) => who(r).BirthDate = v, r => who(r).BirthDate);
}
