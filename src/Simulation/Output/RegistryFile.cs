using LowIncomeMonitor.Simulation.Records;
using LowIncomeMonitor.Simulation.Surroundings;

namespace LowIncomeMonitor.Simulation.Output;

/// <summary>The columns of the register files. reported_on, record_version and withdrawn come on top of the fixed ones.</summary>
internal static class RegistryFile
{
    private const string ImpossibleDay = "2023-02-30";
    private const string Tail = ",reported_on,record_version,withdrawn";

    public static string NameOf(RegistrySource source) => source switch
    {
        RegistrySource.Deaths => "deaths",
        RegistrySource.Vehicles => "vehicles",
        RegistrySource.Property => "property",
        _ => "hospitalizations",
    };

    public static string HeaderOf(RegistrySource source) => (source switch
    {
        RegistrySource.Deaths => "record_id,person_id,name,birth_date,died_on,source,registered_on",
        RegistrySource.Vehicles =>
            "record_id,owner_id,owner_name,plate,kind,use,displacement,price,registered_on,ended_on,end_reason",
        RegistrySource.Property =>
            "record_id,owner_id,owner_name,region,use,area_m2,share,value,registered_on,ended_on,end_reason",
        _ => "record_id,person_id,name,birth_date,hospital,admitted_on,discharged_on,settled_on,total_cost,"
            + "insurance_paid,aid_paid,own_payment,diagnosis_class",
    }) + Tail;

    public static void Write(CsvRow csv, RegistryRow row)
    {
        var record = row.Record;
        csv.Text(record.RecordId).Text(record.Who.Number).Text(row.Spoil == Spoil.NameMissing ? "" : record.Who.Name);
        switch (record)
        {
            case DeathRecord d:
                Required(csv.Day(d.Who.Birth), d.DiedOn, row.Spoil).Text(d.Feed).Day(d.RegisteredOn);
                break;
            case VehicleRecord v:
                csv.Text(v.Plate).Text(v.Kind).Text(v.Use).Whole(v.Displacement).Whole(v.Price);
                Required(csv, v.RegisteredOn, row.Spoil).Day(v.EndedOn).Text(v.EndReason);
                break;
            case PropertyRecord p:
                csv.Text(p.Region).Text(p.Use).Whole(p.Area).Fraction(p.SharePercent).Whole(p.Value);
                Required(csv, p.RegisteredOn, row.Spoil).Day(p.EndedOn).Text(p.EndReason);
                break;
            case StayRecord s:
                Required(csv.Day(s.Who.Birth).Text(s.Hospital), s.AdmittedOn, row.Spoil).Day(s.DischargedOn).Day(s.SettledOn)
                    .Yuan(s.Total).Yuan(s.Insurance).Yuan(s.Aid).Yuan(s.Own).Text(s.Diagnosis);
                break;
        }

        csv.Day(record.ReportedOn).Whole(record.Version).Flag(record.Withdrawn).End();
    }

    private static CsvRow Required(CsvRow csv, DateOnly day, Spoil spoil) => spoil switch
    {
        Spoil.DateMissing => csv.Text(""),
        Spoil.ImpossibleDate => csv.Text(ImpossibleDay),
        _ => csv.Day(day),
    };
}
