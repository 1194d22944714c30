import Formats
import Frameworks
import Platform
import Store

extension OrganisationDatabase {
    /// Our own small dossier; it is built into the program, so that the demo runs anywhere.
    func importDemoDossier() throws -> ID<Framework> {
        try importQualification(QualificationFile.read(PackageResources.begeleider_dagactiviteiten_xml)[0]).framework
    }
}
