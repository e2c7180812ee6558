using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Matching.Tests.Harness;

/// <summary>One record of each register, as Ingestion seals it.</summary>
internal static class Registers
{
    public static RegistryRecord Record(string source, string id, Person person, long version = 1)
    {
        var record = new RegistryRecord
        {
            Source = source, RecordId = id, Version = version, Subject = new() { CitizenNumber = person.Number, Name = person.Name },
        };
        SetBody(record);
        return record;
    }

    private static void SetBody(RegistryRecord record)
    {
        switch (record.Source)
        {
            case Sources.Deaths: record.Death = new() { DiedOn = "2023-05-20", ReportedBy = "police" }; break;
            case Sources.Vehicles: record.Vehicle = new() { Kind = "car", RegisteredOn = "2023-01-05" }; break;
            case Sources.Hospitalizations: record.HospitalStay = new() { AdmittedOn = "2023-05-01", TotalCostFen = 1 }; break;
            case Sources.Property: record.Property = new() { Use = "shop", RegisteredOn = "2023-01-05" }; break;
            case Sources.Employment: record.Employment = new() { From = "2023-01-01", MonthlyBaseFen = 400_000 }; break;
            case Sources.Business: record.Business = new() { Role = "supervisor", RegisteredOn = "2020-01-01", TaxActive = false }; break;
            case Sources.Pensions: record.Pension = new() { Kind = "employee", From = "2023-01-01" }; break;
            case Sources.Assets: record.Assets = new() { AuthorisationNo = "A1", AsOf = "2023-03-31", TotalBalanceFen = 5 }; break;
            case Sources.Disability: record.Disability = new() { Kind = "limb", Grade = 2, IssuedOn = "2020-01-01" }; break;
            case Sources.Marriages: record.Marriage = new() { Event = "divorce", On = "2023-04-01" }; break;
            case Sources.Custody: record.Custody = new() { Kind = "sentence", From = "2023-02-01", To = "2024-02-01" }; break;
            case Sources.Enrolment: record.Schooling = new() { Level = "college", From = "2022-09-01" }; break;
            case Sources.Disasters: record.Disaster = new() { Region = "421281", Kind = "fire", On = "2023-05-30" }; break;
            case Sources.Moves: record.Move = new() { FromRegion = "421281", ToRegion = "440705", On = "2023-05-02" }; break;
            case Sources.Incomes: record.Income = new() { Kind = "farming", From = "2023-01-01", YearlyAmountFen = 600_000 }; break;
            case Sources.Support: record.Support = new() { Relation = "child", From = "2023-01-01", ObligorPersons = 3 }; break;
            default: throw new ArgumentException("No such register.", nameof(record));
        }
    }
}
