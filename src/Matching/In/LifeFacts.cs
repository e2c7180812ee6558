using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Facts;
using static LowIncomeMonitor.Matching.In.FactReader;

namespace LowIncomeMonitor.Matching.In;

/// <summary>What happens to people and in what state they are, as facts.</summary>
internal static class LifeFacts
{
    public static ReadFact OfDeath(Death death)
    {
        var diedOn = Required(death.DiedOn);
        return new(new DeathValue(diedOn, death.ReportedBy, Day(death.RegisteredOn)), diedOn, null);
    }

    public static ReadFact OfStay(HospitalStay stay)
    {
        var value = new HospitalStayValue(
            Required(stay.AdmittedOn), Day(stay.DischargedOn), Day(stay.SettledOn),
            Fen(stay.HasTotalCostFen, stay.TotalCostFen), Fen(stay.HasInsurancePaidFen, stay.InsurancePaidFen),
            Fen(stay.HasAidPaidFen, stay.AidPaidFen), Fen(stay.HasOwnPaymentFen, stay.OwnPaymentFen),
            Word(stay.DiagnosisClass));
        // The last day in hospital still counts; validity ends on the first day without.
        return new(value, value.AdmittedOn, value.DischargedOn?.AddDays(1));
    }

    public static ReadFact OfDisability(Disability disability)
    {
        if (!disability.HasGrade)
            throw new FormatException("The grade of a disability is missing.");
        var value = new DisabilityValue(
            disability.Kind, disability.Grade, Required(disability.IssuedOn), Day(disability.ExpiresOn), Word(disability.Status));
        return new(value, value.IssuedOn, value.ExpiresOn);
    }

    public static ReadFact OfMarriage(Marriage marriage)
    {
        var value = new MarriageValue(marriage.Event, Required(marriage.On));
        return new(value, value.On, null);
    }

    public static ReadFact OfCustody(Custody custody)
    {
        var value = new CustodyValue(custody.Kind, Required(custody.From), Day(custody.To));
        return new(value, value.From, value.To);
    }

    public static ReadFact OfSchooling(Schooling schooling)
    {
        var value = new SchoolingValue(schooling.Level, Required(schooling.From), Day(schooling.To));
        return new(value, value.From, value.To);
    }

    /// <summary>A blow has a day; how long it is felt is for rules to say.</summary>
    public static ReadFact OfDisaster(Disaster disaster)
    {
        var value = new DisasterValue(
            disaster.Kind, Required(disaster.On), Fen(disaster.HasEstimatedLossFen, disaster.EstimatedLossFen));
        return new(value, value.On, value.On.AddDays(1));
    }

    public static ReadFact OfMove(Move move)
    {
        var value = new MoveValue(Region(move.FromRegion), Region(move.ToRegion), Required(move.On));
        return new(value, value.On, null);
    }
}
