using System.Globalization;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.In;

/// <summary>Takes out of an opened record what rules need, and nothing else: no plate, no hospital, no name.</summary>
internal static class FactReader
{
    /// <exception cref="FormatException">The record does not hold what Ingestion promises.</exception>
    public static ReadFact Read(RegistryRecord record) => record.BodyCase switch
    {
        RegistryRecord.BodyOneofCase.Death => OfDeath(record.Death),
        RegistryRecord.BodyOneofCase.Vehicle => OfVehicle(record.Vehicle),
        RegistryRecord.BodyOneofCase.HospitalStay => OfStay(record.HospitalStay),
        RegistryRecord.BodyOneofCase.Property => OfProperty(record.Property),
        _ => throw new FormatException("The record has no body."),
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

    private static ReadFact OfDeath(Death death)
    {
        var diedOn = Required(death.DiedOn);
        return new(new DeathValue(diedOn, death.ReportedBy, Day(death.RegisteredOn)), diedOn, null);
    }

    private static ReadFact OfVehicle(Vehicle vehicle)
    {
        var value = new VehicleValue(
            vehicle.Kind, Word(vehicle.Use), Fen(vehicle.HasPriceFen, vehicle.PriceFen), Required(vehicle.RegisteredOn),
            Day(vehicle.EndedOn), Word(vehicle.EndReason));
        return new(value, value.RegisteredOn, value.EndedOn);
    }

    private static ReadFact OfStay(HospitalStay stay)
    {
        var value = new HospitalStayValue(
            Required(stay.AdmittedOn), Day(stay.DischargedOn), Day(stay.SettledOn),
            Fen(stay.HasTotalCostFen, stay.TotalCostFen), Fen(stay.HasInsurancePaidFen, stay.InsurancePaidFen),
            Fen(stay.HasAidPaidFen, stay.AidPaidFen), Fen(stay.HasOwnPaymentFen, stay.OwnPaymentFen),
            Word(stay.DiagnosisClass));
        // The last day in hospital still counts; validity ends on the first day without.
        return new(value, value.AdmittedOn, value.DischargedOn?.AddDays(1));
    }

    private static ReadFact OfProperty(Property property)
    {
        var value = new PropertyValue(
            property.Use, Number(property.HasAreaM2, property.AreaM2), Number(property.HasShare, property.Share),
            Fen(property.HasValueFen, property.ValueFen), Required(property.RegisteredOn), Day(property.EndedOn),
            Word(property.EndReason));
        return new(value, value.RegisteredOn, value.EndedOn);
    }

    private static Money? Fen(bool given, long fen) => given ? new Money(fen) : null;

    private static string? Word(string text) => text.Length == 0 ? null : text;

    private static decimal? Number(bool given, double number)
    {
        if (!given)
            return null;
        return Math.Abs(number) < 1e15
            ? decimal.Round((decimal)number, 6)
            : throw new FormatException("A number is out of range.");
    }
}
