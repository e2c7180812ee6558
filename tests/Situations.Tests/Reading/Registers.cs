using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Facts;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Situations.Tests.Reading;

/// <summary>The registers of a story: columns as in docs/formats.md, without those that identify the person.</summary>
internal static class Registers
{
    /// <summary>By name of the register, what a row says and since and until when it holds.</summary>
    public static IReadOnlyDictionary<string, Func<Columns, (FactValue Value, DateOnly? From, DateOnly? To)>> All { get; } =
        new Dictionary<string, Func<Columns, (FactValue, DateOnly?, DateOnly?)>>(StringComparer.Ordinal)
        {
            [Sources.Deaths] = Death,
            [Sources.Vehicles] = Vehicle,
            [Sources.Property] = Title,
            [Sources.Hospitalizations] = Stay,
            [Sources.Employment] = Employment,
            [Sources.Business] = Business,
            [Sources.Pensions] = Pension,
            [Sources.Assets] = Assets,
            [Sources.Disability] = Disability,
            [Sources.Marriages] = Marriage,
            [Sources.Custody] = Custody,
            [Sources.Enrolment] = Schooling,
            [Sources.Disasters] = Disaster,
            [Sources.Moves] = Move,
            [Sources.Incomes] = Income,
            [Sources.Support] = Support,
            [Sources.LumpSums] = LumpSum,
            [Sources.StaysAbroad] = StayAbroad,
        };

    private static (FactValue, DateOnly?, DateOnly?) Death(Columns row)
    {
        var value = new DeathValue(
            row.Day("died_on"), row.Word("source", "police", "medical", "cremation", "pension"), row.DayOrNull("registered_on"));
        return (value, value.DiedOn, null);
    }

    private static (FactValue, DateOnly?, DateOnly?) Vehicle(Columns row)
    {
        var value = new VehicleValue(
            row.Word("kind", "car", "truck", "motorcycle", "ebike", "farm_tricycle", "tractor", "disability_vehicle"),
            row.WordOrNull("use", "private", "commercial", "farm"), row.MoneyOrNull("price"), row.Day("registered_on"),
            row.DayOrNull("ended_on"), row.WordOrNull("end_reason", "sold", "scrapped"));
        return (value, value.RegisteredOn, value.EndedOn);
    }

    private static (FactValue, DateOnly?, DateOnly?) Title(Columns row)
    {
        var value = new PropertyValue(
            row.Word("use", "residential", "shop", "garage", "office", "mud_house", "ancestral"), row.NumberOrNull("area_m2"),
            row.NumberOrNull("share"), row.MoneyOrNull("value"), row.Day("registered_on"), row.DayOrNull("ended_on"),
            row.TextOrNull("end_reason"));
        return (value, value.RegisteredOn, value.EndedOn);
    }

    private static (FactValue, DateOnly?, DateOnly?) Stay(Columns row)
    {
        var value = new HospitalStayValue(
            row.Day("admitted_on"), row.DayOrNull("discharged_on"), row.DayOrNull("settled_on"), row.MoneyOrNull("total_cost"),
            row.MoneyOrNull("insurance_paid"), row.MoneyOrNull("aid_paid"), row.MoneyOrNull("own_payment"),
            row.WordOrNull("diagnosis_class", "severe", "chronic", "injury", "maternity", "cosmetic", "other"));
        return (value, value.AdmittedOn, value.DischargedOn?.AddDays(1));
    }

    private static (FactValue, DateOnly?, DateOnly?) Employment(Columns row)
    {
        var value = new EmploymentValue(
            row.WordOrNull("kind", "employee", "public_payroll", "public_welfare_post", "agent_paid"), row.Day("from"),
            row.DayOrNull("to"), row.MoneyOrNull("monthly_base"));
        return (value, value.From, value.To);
    }

    private static (FactValue, DateOnly?, DateOnly?) Business(Columns row)
    {
        var value = new BusinessValue(
            row.Word("role", "legal_rep", "shareholder", "supervisor", "self_employed", "coop_member"),
            row.MoneyOrNull("paid_in_capital"), row.WordOrNull("status", "active", "dormant", "cancelled"),
            row.FlagOrNull("tax_active"), row.Day("registered_on"), row.DayOrNull("ended_on"));
        return (value, value.RegisteredOn, value.EndedOn);
    }

    private static (FactValue, DateOnly?, DateOnly?) Pension(Columns row)
    {
        var value = new PensionValue(
            row.Word("kind", "employee", "resident_basic"), row.Day("from"), row.DayOrNull("to"), row.MoneyOrNull("monthly_amount"));
        return (value, value.From, value.To);
    }

    private static (FactValue, DateOnly?, DateOnly?) Assets(Columns row)
    {
        var value = new AssetsValue(
            row.Text("authorisation_no"), row.Day("as_of"), row.Money("total_balance"), row.WholeOrNull("accounts"));
        return (value, value.AsOf, value.AsOf.AddDays(1));
    }

    private static (FactValue, DateOnly?, DateOnly?) Disability(Columns row)
    {
        var value = new DisabilityValue(
            row.Text("kind"), row.WholeOrNull("grade") ?? 0, row.Day("issued_on"), row.DayOrNull("expires_on"),
            row.WordOrNull("status", "active", "expired", "cancelled"));
        if (value.Grade is < 1 or > 4)
            row.Fault("'grade' must be 1 to 4");
        return (value, value.IssuedOn, value.ExpiresOn);
    }

    private static (FactValue, DateOnly?, DateOnly?) Marriage(Columns row)
    {
        var value = new MarriageValue(row.Word("event", "marriage", "divorce"), row.Day("on"));
        return (value, value.On, null);
    }

    private static (FactValue, DateOnly?, DateOnly?) Custody(Columns row)
    {
        var value = new CustodyValue(
            row.Word("kind", "sentence", "suspended_sentence", "detention", "compulsory_rehab"), row.Day("from"),
            row.DayOrNull("to"));
        return (value, value.From, value.To);
    }

    private static (FactValue, DateOnly?, DateOnly?) Schooling(Columns row)
    {
        var value = new SchoolingValue(row.Word("level", "compulsory", "senior", "college"), row.Day("from"), row.DayOrNull("to"));
        return (value, value.From, value.To);
    }

    private static (FactValue, DateOnly?, DateOnly?) Disaster(Columns row)
    {
        var value = new DisasterValue(
            row.Word("kind", "fire", "flood", "traffic", "drowning", "work_accident", "other"), row.Day("on"),
            row.MoneyOrNull("estimated_loss"));
        return (value, value.On, null);
    }

    private static (FactValue, DateOnly?, DateOnly?) Move(Columns row)
    {
        var value = new MoveValue(Region(row, "from_region"), Region(row, "to_region"), row.Day("on"));
        return (value, value.On, null);
    }

    private static (FactValue, DateOnly?, DateOnly?) Income(Columns row)
    {
        var value = new IncomeValue(
            row.Word("kind", [.. IncomeKinds.All]), row.Day("from"), row.DayOrNull("to"), row.MoneyOrNull("monthly_amount"),
            row.MoneyOrNull("yearly_amount"));
        return (value, value.From, value.To);
    }

    private static (FactValue, DateOnly?, DateOnly?) Support(Columns row)
    {
        var value = new SupportValue(
            row.Word("relation", "child", "parent", "spouse", "grandchild", "sibling", "other"), row.Day("from"),
            row.DayOrNull("to"), row.MoneyOrNull("agreed_monthly"), row.MoneyOrNull("obligor_monthly_income"),
            row.WholeOrNull("obligor_persons"), row.WholeOrNull("supported_persons"), row.FlagOrNull("alimony") is true);
        return (value, value.From, value.To);
    }

    private static (FactValue, DateOnly?, DateOnly?) LumpSum(Columns row)
    {
        var value = new LumpSumValue(
            row.Word("kind", "demolition", "land", "inheritance", "insurance", "other"), row.Day("on"), row.Money("amount"),
            row.MoneyOrNull("used"));
        return (value, value.On, null);
    }

    private static (FactValue, DateOnly?, DateOnly?) StayAbroad(Columns row)
    {
        var value = new StayAbroadValue(
            row.Day("from"), row.DayOrNull("to"), row.WordOrNull("reason", "family_care", "medical", "work", "other"));
        return (value, value.From, value.To);
    }

    public static RegionCode Region(Columns row, string key)
    {
        var reading = RegionCode.Parse(row.Text(key));
        if (!reading.IsOk)
            row.Fault($"'{key}': {reading.Reason}");
        return reading.Code;
    }
}
