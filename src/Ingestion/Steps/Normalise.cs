using System.Globalization;
using Google.Protobuf.Collections;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Ingestion.Schemas;

namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>
/// Finds the keys of the person and the version in force. Name and number stay in the record as the department wrote
/// them: they are evidence, and only the keys are normalised.
/// </summary>
internal static class Normalise
{
    public static Normalised<RegistryRecord> Record(
        SourceSchema<RegistryRecord> schema, RegistryRecord record, FieldRow row, DateTimeOffset receivedAt, DateOnly today)
    {
        // The version of docs/adr/0005: the department's own, else the instant of receipt.
        if (record.Version == 0)
            record.Version = receivedAt.ToUnixTimeMilliseconds();
        AddExtra(record.Extra, row);

        // A register's own birth date is kept beside the one in the number: a difference is evidence, not an error.
        DateOnly? ownBirthDate = record.Subject.BirthDate.Length == 0
            ? null
            : DateOnly.ParseExact(record.Subject.BirthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var person = Keys(record.Subject.CitizenNumber, record.Subject.Name, today) with { BirthDate = ownBirthDate };
        return new(record, person, schema.OccurredOn(record));
    }

    public static Normalised<RosterLine> Line(RosterLine line, FieldRow row, DateOnly today)
    {
        AddExtra(line.Extra, row);
        return new(line, Keys(line.CitizenNumber, line.Name, today), line.EnrolledOn);
    }

    /// <summary>A number of somebody not yet born is a typing error; like any invalid number it finds nobody.</summary>
    private static PersonKeys Keys(string number, string name, DateOnly today)
    {
        var id = CitizenId.Parse(number);
        var usable = id.IsOk && id.Id.BornOnOrBefore(today);
        var nameReading = PersonName.Read(name);
        return new(
            usable ? id.Id : default,
            nameReading.IsOk && !nameReading.Name.HasLostCharacters ? nameReading.Name.Key : "",
            usable ? id.Id.BirthDate : null);
    }

    private static void AddExtra(MapField<string, string> extra, FieldRow row)
    {
        foreach (var (column, text) in row.Extra)
            extra[column] = text;
    }
}
