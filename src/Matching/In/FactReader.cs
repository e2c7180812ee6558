using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.In;

/// <summary>Takes out of an opened record what rules need, and nothing else: no plate, no hospital, no employer, no name.</summary>
internal static class FactReader
{
    /// <exception cref="FormatException">The record does not hold what Ingestion promises.</exception>
    public static ReadFact Read(RegistryRecord record) => record.BodyCase switch
    {
        RegistryRecord.BodyOneofCase.Death => LifeFacts.OfDeath(record.Death),
        RegistryRecord.BodyOneofCase.HospitalStay => LifeFacts.OfStay(record.HospitalStay),
        RegistryRecord.BodyOneofCase.Disability => LifeFacts.OfDisability(record.Disability),
        RegistryRecord.BodyOneofCase.Marriage => LifeFacts.OfMarriage(record.Marriage),
        RegistryRecord.BodyOneofCase.Custody => LifeFacts.OfCustody(record.Custody),
        RegistryRecord.BodyOneofCase.Schooling => LifeFacts.OfSchooling(record.Schooling),
        RegistryRecord.BodyOneofCase.Disaster => LifeFacts.OfDisaster(record.Disaster),
        RegistryRecord.BodyOneofCase.Move => LifeFacts.OfMove(record.Move),
        RegistryRecord.BodyOneofCase.Vehicle => MeansFacts.OfVehicle(record.Vehicle),
        RegistryRecord.BodyOneofCase.Property => MeansFacts.OfProperty(record.Property),
        RegistryRecord.BodyOneofCase.Employment => MeansFacts.OfEmployment(record.Employment),
        RegistryRecord.BodyOneofCase.Business => MeansFacts.OfBusiness(record.Business),
        RegistryRecord.BodyOneofCase.Pension => MeansFacts.OfPension(record.Pension),
        RegistryRecord.BodyOneofCase.Assets => MeansFacts.OfAssets(record.Assets),
        RegistryRecord.BodyOneofCase.Income => MeansFacts.OfIncome(record.Income),
        RegistryRecord.BodyOneofCase.Support => MeansFacts.OfSupport(record.Support),
        _ => throw new FormatException("The record has no body that is a fact of a person."),
    };

    /// <summary>A day, or null where it is empty.</summary>
    /// <exception cref="FormatException">The text is not "yyyy-MM-dd". The text itself is not repeated.</exception>
    public static DateOnly? Day(string text)
    {
        if (text.Length == 0)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException("A date is not of the form yyyy-MM-dd.");
    }

    public static DateOnly Required(string text) => Day(text) ?? throw new FormatException("A required date is empty.");

    public static Money? Fen(bool given, long fen) => given ? new Money(fen) : null;

    public static Money RequiredFen(bool given, long fen) =>
        Fen(given, fen) ?? throw new FormatException("A required amount is missing.");

    public static string? Word(string text) => text.Length == 0 ? null : text;

    public static RegionCode Region(string text) => RegionCode.Parse(text) is { IsOk: true } reading
        ? reading.Code
        : throw new FormatException("A region is not a statistical code.");

    public static decimal? Number(bool given, double number)
    {
        if (!given)
            return null;
        return Math.Abs(number) < 1e15
            ? decimal.Round((decimal)number, 6)
            : throw new FormatException("A number is out of range.");
    }
}
