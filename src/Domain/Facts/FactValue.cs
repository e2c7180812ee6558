using System.Text.Json.Serialization;

namespace LowIncomeMonitor.Domain.Facts;

/// <summary>
/// What a fact says: only the fields that a rule needs. The names in JSON are a stored format: add, never rename.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact")]
[JsonDerivedType(typeof(DeathValue), "death")]
[JsonDerivedType(typeof(VehicleValue), "vehicle")]
[JsonDerivedType(typeof(HospitalStayValue), "hospital_stay")]
[JsonDerivedType(typeof(PropertyValue), "property")]
[JsonDerivedType(typeof(EmploymentValue), "employment")]
[JsonDerivedType(typeof(BusinessValue), "business")]
[JsonDerivedType(typeof(PensionValue), "pension")]
[JsonDerivedType(typeof(AssetsValue), "assets")]
[JsonDerivedType(typeof(DisabilityValue), "disability")]
[JsonDerivedType(typeof(MarriageValue), "marriage")]
[JsonDerivedType(typeof(CustodyValue), "custody")]
[JsonDerivedType(typeof(SchoolingValue), "schooling")]
[JsonDerivedType(typeof(DisasterValue), "disaster")]
[JsonDerivedType(typeof(MoveValue), "move")]
[JsonDerivedType(typeof(IncomeValue), "income")]
[JsonDerivedType(typeof(SupportValue), "support")]
[JsonDerivedType(typeof(LumpSumValue), "lump_sum")]
[JsonDerivedType(typeof(StayAbroadValue), "stay_abroad")]
[JsonDerivedType(typeof(ArrivalValue), "arrival")]
[JsonDerivedType(typeof(GuardianshipValue), "guardianship")]
[JsonDerivedType(typeof(MedicalCoverValue), "medical_cover")]
[JsonDerivedType(typeof(ShelterStayValue), "shelter_stay")]
[JsonDerivedType(typeof(UtilityUseValue), "utility_use")]
[JsonDerivedType(typeof(CrimeVictimValue), "crime_victim")]
[JsonDerivedType(typeof(CareLevelValue), "care_level")]
[JsonDerivedType(typeof(HelpFirstValue), "help_first")]
public abstract record FactValue;
