using LowIncomeMonitor.Simulation.Surroundings;

namespace LowIncomeMonitor.Simulation.Output;

/// <summary>The columns of the register files. reported_on, record_version and withdrawn come on top of the fixed ones.</summary>
internal static class RegistryFile
{
    private const string Person = "record_id,person_id,name,birth_date,";
    private const string Tail = ",reported_on,record_version,withdrawn";

    public static string NameOf(RegistrySource source) => source.ToString().ToLowerInvariant();

    public static string HeaderOf(RegistrySource source) => (source switch
    {
        RegistrySource.Deaths => Person + "died_on,source,registered_on",
        RegistrySource.Vehicles =>
            "record_id,owner_id,owner_name,plate,kind,use,displacement,price,registered_on,ended_on,end_reason",
        RegistrySource.Property =>
            "record_id,owner_id,owner_name,region,use,area_m2,share,value,registered_on,ended_on,end_reason",
        RegistrySource.Hospitalizations => Person
            + "hospital,admitted_on,discharged_on,settled_on,total_cost,insurance_paid,aid_paid,own_payment,diagnosis_class",
        RegistrySource.Employment => Person + "employer,kind,from,to,monthly_base",
        RegistrySource.Business => Person + "company,role,paid_in_capital,status,tax_active,registered_on,ended_on",
        RegistrySource.Pensions => Person + "kind,from,to,monthly_amount",
        RegistrySource.Assets => Person + "authorisation_no,as_of,total_balance,accounts",
        RegistrySource.Disability => Person + "kind,grade,issued_on,expires_on,status",
        RegistrySource.Marriages =>
            "record_id,person_a_id,person_a_name,person_a_birth_date,person_b_id,person_b_name,person_b_birth_date,event,on",
        RegistrySource.Custody => Person + "kind,from,to",
        RegistrySource.Enrolment => Person + "level,school,from,to",
        RegistrySource.Disasters => Person + "region,kind,on,estimated_loss",
        RegistrySource.Moves => Person + "from_region,to_region,on",
        RegistrySource.Incomes => Person + "kind,from,to,monthly_amount,yearly_amount",
        _ => Person + "relation,from,to,agreed_monthly,obligor_monthly_income,obligor_persons,supported_persons,alimony",
    }) + Tail;

    public static void Write(CsvRow csv, RegistryRow row)
    {
        var record = row.Record;
        csv.Text(record.RecordId).Text(record.Who.Number).Text(row.Spoil == Spoil.NameMissing ? "" : record.Who.Name);
        RegistryCells.Write(csv, record, row.Spoil);
        csv.Day(record.ReportedOn).Whole(record.Version).Flag(record.Withdrawn).End();
    }
}
