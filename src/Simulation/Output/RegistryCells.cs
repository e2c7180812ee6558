using LowIncomeMonitor.Simulation.Records;
using LowIncomeMonitor.Simulation.Surroundings;

namespace LowIncomeMonitor.Simulation.Output;

/// <summary>The cells of a record behind id, number and name.</summary>
internal static class RegistryCells
{
    private const string ImpossibleDay = "2023-02-30";

    public static void Write(CsvRow csv, RegistryRecord record, Spoil spoil)
    {
        if (record is not (VehicleRecord or PropertyRecord))
            csv.Day(record.Who.Birth);
        switch (record)
        {
            case DeathRecord d:
                Required(csv, d.DiedOn, spoil).Text(d.Feed).Day(d.RegisteredOn);
                break;
            case VehicleRecord v:
                csv.Text(v.Plate).Text(v.Kind).Text(v.Use).Whole(v.Displacement).Whole(v.Price);
                Required(csv, v.RegisteredOn, spoil).Day(v.EndedOn).Text(v.EndReason);
                break;
            case PropertyRecord p:
                csv.Text(p.Region).Text(p.Use).Whole(p.Area).Fraction(p.SharePercent).Whole(p.Value);
                Required(csv, p.RegisteredOn, spoil).Day(p.EndedOn).Text(p.EndReason);
                break;
            case StayRecord s:
                Required(csv.Text(s.Hospital), s.AdmittedOn, spoil).Day(s.DischargedOn).Day(s.SettledOn)
                    .Yuan(s.Total).Yuan(s.Insurance).Yuan(s.Aid).Yuan(s.Own).Text(s.Diagnosis);
                break;
            case EmploymentRecord e:
                Required(csv.Text(e.Employer).Text(e.Kind), e.From, spoil).Day(e.To).Whole(e.MonthlyBase);
                break;
            case BusinessRecord b:
                csv.Text(b.Company).Text(b.Role).Whole(b.PaidInCapital).Text(b.Status).MaybeFlag(b.TaxActive);
                Required(csv, b.RegisteredOn, spoil).Day(b.EndedOn);
                break;
            case PensionRecord n:
                Required(csv.Text(n.Kind), n.From, spoil).Day(n.To).Whole(n.MonthlyAmount);
                break;
            case AssetsRecord a:
                Required(csv.Text(a.AuthorisationNo), a.AsOf, spoil).Whole(a.TotalBalance).Whole(a.Accounts);
                break;
            case IncomeRecord i:
                Required(csv.Text(i.Kind), i.From, spoil).Day(i.To).Whole(i.MonthlyAmount).Whole(i.YearlyAmount);
                break;
            default:
                WriteLife(csv, record, spoil);
                break;
        }
    }

    private static void WriteLife(CsvRow csv, RegistryRecord record, Spoil spoil)
    {
        switch (record)
        {
            case DisabilityRecord d:
                Required(csv.Text(d.Kind).Whole(d.Grade), d.IssuedOn, spoil).Day(d.ExpiresOn).Text(d.Status);
                break;
            case MarriageRecord m:
                csv.Text(m.Partner.Number).Text(m.Partner.Name).Day(m.Partner.Birth).Text(m.Event);
                Required(csv, m.On, spoil);
                break;
            case CustodyRecord c:
                Required(csv.Text(c.Kind), c.From, spoil).Day(c.To);
                break;
            case EnrolmentRecord e:
                Required(csv.Text(e.Level).Text(e.School), e.From, spoil).Day(e.To);
                break;
            case DisasterRecord d:
                Required(csv.Text(d.Region).Text(d.Kind), d.On, spoil).Whole(d.EstimatedLoss);
                break;
            case MoveRecord m:
                Required(csv.Text(m.FromRegion).Text(m.ToRegion), m.On, spoil);
                break;
            case SupportRecord s:
                Required(csv.Text(s.Relation), s.From, spoil).Day(s.To).Whole(s.AgreedMonthly).Whole(s.ObligorMonthlyIncome)
                    .Whole(s.ObligorPersons).Whole(s.SupportedPersons).Flag(s.Alimony);
                break;
        }
    }

    private static CsvRow Required(CsvRow csv, DateOnly day, Spoil spoil) => spoil switch
    {
        Spoil.DateMissing => csv.Text(""),
        Spoil.ImpossibleDate => csv.Text(ImpossibleDay),
        _ => csv.Day(day),
    };
}
