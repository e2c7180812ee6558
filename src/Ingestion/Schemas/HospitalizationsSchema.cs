using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using static LowIncomeMonitor.Ingestion.Schemas.Fields<LowIncomeMonitor.Contracts.V1.RegistryRecord>;

namespace LowIncomeMonitor.Ingestion.Schemas;

/// <summary>Hospital stays with their bills.</summary>
internal static class HospitalizationsSchema
{
    public static SourceSchema<RegistryRecord> Instance { get; } = new(
        Sources.Hospitalizations,
        () => new() { Source = Sources.Hospitalizations, Subject = new(), HospitalStay = new() },
        [
            RegistryFields.RecordId,
            RegistryFields.Number("person_id"),
            RegistryFields.Name("name"),
            RegistryFields.BirthDate,
            Text("hospital", (r, v) => r.HospitalStay.Hospital = v, r => r.HospitalStay.Hospital),
            PastDay("admitted_on", (r, v) => r.HospitalStay.AdmittedOn = v, r => r.HospitalStay.AdmittedOn).Must(),
            PastDay("discharged_on", (r, v) => r.HospitalStay.DischargedOn = v, r => r.HospitalStay.DischargedOn),
            PastDay("settled_on", (r, v) => r.HospitalStay.SettledOn = v, r => r.HospitalStay.SettledOn),
            Yuan("total_cost",
                (r, v) => r.HospitalStay.TotalCostFen = v,
                r => r.HospitalStay.HasTotalCostFen ? r.HospitalStay.TotalCostFen : null).Must(),
            Yuan("insurance_paid",
                (r, v) => r.HospitalStay.InsurancePaidFen = v,
                r => r.HospitalStay.HasInsurancePaidFen ? r.HospitalStay.InsurancePaidFen : null),
            Yuan("aid_paid",
                (r, v) => r.HospitalStay.AidPaidFen = v,
                r => r.HospitalStay.HasAidPaidFen ? r.HospitalStay.AidPaidFen : null),
            Yuan("own_payment",
                (r, v) => r.HospitalStay.OwnPaymentFen = v,
                r => r.HospitalStay.HasOwnPaymentFen ? r.HospitalStay.OwnPaymentFen : null),
            Word("diagnosis_class", ["severe", "chronic", "injury", "maternity", "cosmetic", "other"],
                (r, v) => r.HospitalStay.DiagnosisClass = v, r => r.HospitalStay.DiagnosisClass),
            RegistryFields.Version,
            RegistryFields.Withdrawn,
        ],
        [
            new("birth_date", r => r.Subject.BirthDate, "admitted_on", r => r.HospitalStay.AdmittedOn),
            new("admitted_on", r => r.HospitalStay.AdmittedOn, "discharged_on", r => r.HospitalStay.DischargedOn),
        ],
        r => r.HospitalStay.AdmittedOn);
}
