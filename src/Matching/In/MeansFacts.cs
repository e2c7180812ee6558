using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Facts;
using static LowIncomeMonitor.Matching.In.FactReader;

namespace LowIncomeMonitor.Matching.In;

/// <summary>What people own and earn, as facts.</summary>
internal static class MeansFacts
{
    public static ReadFact OfVehicle(Vehicle vehicle)
    {
        var value = new VehicleValue(
            vehicle.Kind, Word(vehicle.Use), Fen(vehicle.HasPriceFen, vehicle.PriceFen), Required(vehicle.RegisteredOn),
            Day(vehicle.EndedOn), Word(vehicle.EndReason));
        return new(value, value.RegisteredOn, value.EndedOn);
    }

    public static ReadFact OfProperty(Property property)
    {
        var value = new PropertyValue(
            property.Use, Number(property.HasAreaM2, property.AreaM2), Number(property.HasShare, property.Share),
            Fen(property.HasValueFen, property.ValueFen), Required(property.RegisteredOn), Day(property.EndedOn),
            Word(property.EndReason));
        return new(value, value.RegisteredOn, value.EndedOn);
    }

    public static ReadFact OfEmployment(Employment employment)
    {
        var value = new EmploymentValue(
            Word(employment.Kind), Required(employment.From), Day(employment.To),
            Fen(employment.HasMonthlyBaseFen, employment.MonthlyBaseFen));
        return new(value, value.From, value.To);
    }

    public static ReadFact OfBusiness(Business business)
    {
        var value = new BusinessValue(
            business.Role, Fen(business.HasPaidInCapitalFen, business.PaidInCapitalFen), Word(business.Status),
            business.HasTaxActive ? business.TaxActive : null, Required(business.RegisteredOn), Day(business.EndedOn));
        return new(value, value.RegisteredOn, value.EndedOn);
    }

    public static ReadFact OfPension(Pension pension)
    {
        var value = new PensionValue(
            pension.Kind, Required(pension.From), Day(pension.To), Fen(pension.HasMonthlyAmountFen, pension.MonthlyAmountFen));
        return new(value, value.From, value.To);
    }

    public static ReadFact OfIncome(Income income)
    {
        var value = new IncomeValue(
            income.Kind, Required(income.From), Day(income.To), Fen(income.HasMonthlyAmountFen, income.MonthlyAmountFen),
            Fen(income.HasYearlyAmountFen, income.YearlyAmountFen));
        return new(value, value.From, value.To);
    }

    public static ReadFact OfSupport(Support support)
    {
        var value = new SupportValue(
            support.Relation, Required(support.From), Day(support.To), Fen(support.HasAgreedMonthlyFen, support.AgreedMonthlyFen),
            Fen(support.HasObligorMonthlyIncomeFen, support.ObligorMonthlyIncomeFen),
            support.HasObligorPersons ? support.ObligorPersons : null,
            support.HasSupportedPersons ? support.SupportedPersons : null, support.Alimony);
        return new(value, value.From, value.To);
    }

    /// <summary>A balance is known of its day and of no other.</summary>
    public static ReadFact OfAssets(Assets assets)
    {
        var value = new AssetsValue(
            assets.AuthorisationNo, Required(assets.AsOf), RequiredFen(assets.HasTotalBalanceFen, assets.TotalBalanceFen),
            assets.HasAccounts ? assets.Accounts : null);
        return new(value, value.AsOf, value.AsOf.AddDays(1));
    }
}
